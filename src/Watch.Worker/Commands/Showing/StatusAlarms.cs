using Watch.Contracts;
using Watch.Worker.Observing;

namespace Watch.Worker.Commands.Showing;

/// <summary>What of a <see cref="StatusReport"/> has waited or failed for longer than it may: pure.</summary>
internal static class StatusAlarms
{
    /// <summary>The alarms of the volets, and then of the sources.</summary>
    /// <param name="volets">The volets.</param>
    /// <param name="sources">The sources; one that is late, or that its publisher keeps waiting, has not failed.</param>
    /// <param name="before">What has been so since before this moment is an alarm.</param>
    public static IReadOnlyList<Alarm> Of(IReadOnlyList<VoletStatus> volets, IReadOnlyList<SourceLine> sources, DateTimeOffset before) =>
        [
            .. volets
                .SelectMany(OfVolet)
                .Concat(sources.Where(s => s.FailingSince is not null).Select(OfSource))
                .Where(a => a.Since <= before),
        ];

    private static Alarm OfSource(SourceLine source) => new(null, $"the source {source.Source} fails", source.FailingSince!.Value);

    private static IEnumerable<Alarm> OfVolet(VoletStatus volet)
    {
        string name = volet.Volet.ToKebabCase();
        (string What, DateTimeOffset? Since)[] waiting =
        [
            ("rows of the log wait to be judged", volet.BehindSince),
            ("the log cannot be copied", volet.CopyRefused?.Since),
            ("a message waits", volet.OldestWaitingSince),
            ("a notice is set aside", volet.OldestDeadLetterSince),
            ("a row cannot be read", volet.OldestQuarantinedSince),
        ];
        return
        [
            .. waiting.Where(w => w.Since is not null).Select(w => new Alarm(name, w.What, w.Since!.Value)),
            .. volet.Faults.Select(f => new Alarm(name, $"{(f.Route is null ? "" : $"{f.Route} by ")}{f.Channel} fails", f.Since)),
        ];
    }
}
