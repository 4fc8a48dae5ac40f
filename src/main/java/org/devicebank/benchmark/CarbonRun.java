package org.devicebank.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.devicebank.factors.FactorBook;
import org.devicebank.intervals.Exposure;
import org.devicebank.nets.Account;
import org.devicebank.nets.Accounting;
import org.devicebank.nets.Line;
import org.devicebank.nets.Nets;
import org.devicebank.nets.Reused;

/// Works out every line of many devices on all processors, one device at a time.
///
/// @param changed how many devices came out otherwise than the time before
record CarbonRun(Nets nets, Exposure exposure, long lines, int changed, long[] marks) {

    private static final int PRIME = 31;

    private interface Stretch {
        CarbonRun work(int from, int until);
    }

    /// @param before what each device came out as the time before; a device that is new to it has changed
    static CarbonRun of(FactorBook book, int devices, long[] before) throws InterruptedException, ExecutionException {
        var accounting = new Accounting(book);
        var marks = new long[devices];
        var all = spread(devices, (from, until) -> stretch(accounting, from, until, before, marks));
        var exposure = new Exposure();
        all.forEach(one -> exposure.add(one.exposure()));
        return new CarbonRun(
                all.stream().map(CarbonRun::nets).reduce(Nets.NONE, Nets::plus),
                exposure,
                all.stream().mapToLong(CarbonRun::lines).sum(),
                all.stream().mapToInt(CarbonRun::changed).sum(),
                marks);
    }

    private static List<CarbonRun> spread(int devices, Stretch work) throws InterruptedException, ExecutionException {
        var processors = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(processors)) {
            var tasks = new ArrayList<Callable<CarbonRun>>();
            for (var i = 0; i < processors; i++) {
                var from = (int) ((long) devices * i / processors);
                var until = (int) ((long) devices * (i + 1) / processors);
                tasks.add(() -> work.work(from, until));
            }
            var done = new ArrayList<CarbonRun>();
            for (var one : workers.invokeAll(tasks)) {
                done.add(one.get());
            }
            return done;
        }
    }

    private static CarbonRun stretch(Accounting accounting, int from, int until, long[] before, long[] marks) {
        var exposure = new Exposure();
        var nets = Nets.NONE;
        var lines = 0L;
        var changed = 0;
        for (var device = from; device < until; device++) {
            var account = accounting.of(CarbonFleet.events(device), null);
            var reused = reused(device, account);
            nets = nets.plus(Nets.of(reused));
            exposure.add(reused, account.lines());
            lines += account.lines().size();
            marks[device] = mark(account.lines());
            if (device >= before.length || before[device] != marks[device]) {
                changed++;
            }
        }
        return new CarbonRun(nets, exposure, lines, changed, marks);
    }

    static Reused reused(int device, Account account) {
        var avoided = CarbonFleet.avoided(device);
        return new Reused(
                avoided, CarbonFleet.route(device), avoided.benchmark().life(), BigDecimal.ZERO, account.emitted());
    }

    private static long mark(List<Line> lines) {
        var mark = 1L;
        for (var line : lines) {
            mark = PRIME * mark + line.factor().id().hashCode();
            mark = PRIME * mark + line.factor().version().hashCode();
            mark = PRIME * mark + line.kilograms().unscaledValue().longValue();
        }
        return mark;
    }
}
