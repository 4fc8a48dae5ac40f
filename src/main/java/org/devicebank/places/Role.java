package org.devicebank.places;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.ALLOCATE;
import static org.devicebank.places.Permission.ASK_FOR_DEVICES;
import static org.devicebank.places.Permission.AUDIT;
import static org.devicebank.places.Permission.CARRY;
import static org.devicebank.places.Permission.DECIDE_INCIDENTS;
import static org.devicebank.places.Permission.HAND_OVER;
import static org.devicebank.places.Permission.ISSUE_CERTIFICATES;
import static org.devicebank.places.Permission.ISSUE_FIGURES;
import static org.devicebank.places.Permission.LOAD_MANIFESTS;
import static org.devicebank.places.Permission.OPEN_INCIDENTS;
import static org.devicebank.places.Permission.PROVE_WIPES;
import static org.devicebank.places.Permission.RECEIVE_DEVICES;
import static org.devicebank.places.Permission.RECYCLE;
import static org.devicebank.places.Permission.REPORT_FROM_BENCH;
import static org.devicebank.places.Permission.SEE_BOARD;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_EVIDENCE;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;
import static org.devicebank.places.Permission.SEE_REQUESTS;
import static org.devicebank.places.Permission.SET_POLICY;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A duty that a person can take on and hand to another; a person may hold several.
public enum Role {
    ADMINISTRATOR(SEE_BOARD, SEE_DEVICES, SEE_DONATIONS, SEE_REQUESTS, SEE_REPORTS, SET_POLICY, ADMINISTER),
    COORDINATOR(
            SEE_BOARD,
            SEE_DEVICES,
            SEE_DONATIONS,
            LOAD_MANIFESTS,
            SEE_REQUESTS,
            ALLOCATE,
            RECYCLE,
            CARRY,
            SEE_REPORTS,
            ISSUE_FIGURES,
            SEE_EVIDENCE,
            ISSUE_CERTIFICATES,
            OPEN_INCIDENTS),
    TECHNICIAN(
            SEE_BOARD,
            SEE_DEVICES,
            RECEIVE_DEVICES,
            WORK_AT_THE_BENCH,
            RECYCLE,
            PROVE_WIPES,
            SEE_DONATIONS,
            SEE_EVIDENCE),
    DRIVER(CARRY),
    PARTNER_WORKER(ASK_FOR_DEVICES, HAND_OVER),
    DONOR(SEE_OWN_DONATIONS, LOAD_MANIFESTS),
    FUNDER(SEE_REPORTS),
    EVALUATOR(SEE_REPORTS),
    INFORMATION_GOVERNANCE_OFFICER(
            SEE_BOARD,
            SEE_DEVICES,
            SEE_DONATIONS,
            SEE_EVIDENCE,
            SEE_REPORTS,
            ISSUE_CERTIFICATES,
            SET_POLICY,
            OPEN_INCIDENTS,
            DECIDE_INCIDENTS,
            AUDIT),
    /// A machine at the bench, never a person.
    STATION(REPORT_FROM_BENCH);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        this.permissions = EnumSet.of(first, more);
    }

    /// The duties a person can be given.
    public static Set<Role> ofPeople() {
        return EnumSet.complementOf(EnumSet.of(STATION));
    }

    boolean allows(Permission permission) {
        return permission == Permission.OWN_ACCOUNT || permissions.contains(permission);
    }

    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT);
    }
}
