package io.heyi.app.cli;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.Json;
import io.heyi.app.screen.ReplayText;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.replay.ReplayResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heyi replay}: rebuild every projection from the events, beside the live ones, and compare. */
@Command(name = "replay", description = "由事件重建全部视图并与现用视图核对 / rebuild every projection beside the live ones and compare")
final class ReplayCommand extends LedgerCommandLine {

    @Mixin
    private final AsKnownAt asKnownAt = new AsKnownAt();
    @Option(names = "--json", description = "以 JSON 输出 / print JSON")
    private boolean json;

    @Override
    int run(Ledger ledger) {
        ProgressBar progress = new ProgressBar(screen());
        KnownAt known = asKnownAt.resolve(ledger, progress);
        progress.begin("重建视图", "replay", known.position());
        long[] reached = {0};
        ReplayResult result = ledger.replay().run(known.position(), (position, upto) -> {
            progress.advance(position - reached[0]);
            reached[0] = position;
        });
        progress.end();
        screen().result(json ? Json.of(result) : ReplayText.of(result));
        return result.equal() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }
}
