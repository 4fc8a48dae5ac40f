package org.devicebank.places;

/// One thing a person may be allowed to do; every page names the one it needs.
public enum Permission {
    /// One's own account; everybody who signs in has it.
    OWN_ACCOUNT,
    /// The home board of the bank.
    SEE_BOARD,
    /// Devices, their drives and their journey.
    SEE_DEVICES,
    /// Take devices in at a hub and print their labels.
    RECEIVE_DEVICES,
    /// Identify, test, grade and repair.
    WORK_AT_THE_BENCH,
    /// Attach proof that a drive is wiped, and confirm another person's.
    PROVE_WIPES,
    /// Every donation of the place.
    SEE_DONATIONS,
    /// The donations of one's own organisation.
    SEE_OWN_DONATIONS,
    /// Load a donor's list: for any donor, or a donor for itself.
    LOAD_MANIFESTS,
    /// Every request of the place.
    SEE_REQUESTS,
    /// Ask for devices, for one's own organisation.
    ASK_FOR_DEVICES,
    /// Promise devices to requests and send them out.
    ALLOCATE,
    /// Decide what is waste, build loads for recyclers, and keep their permits and papers.
    RECYCLE,
    /// Receive devices at a partner and hand them over.
    HAND_OVER,
    /// What is on its way, to be carried.
    CARRY,
    /// Reports of the place, without anything that points at a person.
    SEE_REPORTS,
    /// Issue figures of carbon, which never change afterwards.
    ISSUE_FIGURES,
    /// Original documents behind a proof.
    SEE_EVIDENCE,
    /// Certify what was wiped, and take a certificate back.
    ISSUE_CERTIFICATES,
    /// Decide what is good enough for a drive in this place, beyond the shared minimum.
    SET_POLICY,
    /// Say that something went wrong with people’s data, and what was done about it.
    OPEN_INCIDENTS,
    /// Assess an incident, decide whether to notify the regulator, and close it.
    DECIDE_INCIDENTS,
    /// Who saw and did what, and why.
    AUDIT,
    /// Organisations, people and settings of the place.
    ADMINISTER,
    /// Report what a machine on the bench says, and ask what to do with it; no person has it.
    REPORT_FROM_BENCH
}
