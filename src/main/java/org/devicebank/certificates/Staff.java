package org.devicebank.certificates;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.certificates.Statement.Person;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Member;
import org.devicebank.places.MemberId;

/// The people of the bank as a certificate names them: their name and their duty. Nobody else is named.
record Staff(Map<MemberId, Member> members, Press press) {

    static Staff of(List<Member> members, Press press) {
        return new Staff(members.stream().collect(Collectors.toMap(Member::id, Function.identity())), press);
    }

    Person person(MemberId id, Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        var member = members.get(id);
        if (member == null) return new Person(press.say(Sentence.of("certificates.operator")), "", second);
        if (member.organisation() != null)
            return new Person(press.say(Sentence.of("certificates.outside")), "", second);
        var duties = member.roles().stream()
                .sorted()
                .map(role -> press.say(Sentence.of(role.key())))
                .collect(Collectors.joining(", "));
        return new Person(member.name(), duties, second);
    }
}
