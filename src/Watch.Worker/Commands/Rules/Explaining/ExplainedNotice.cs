using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Judging;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>The notice that is explained, and what became of it.</summary>
/// <param name="Entry">The notice.</param>
/// <param name="Chain">The chain that it is in.</param>
internal sealed record ExplainedNotice(LogEntry Entry, NoticeChain Chain)
{
    /// <summary>The notice.</summary>
    public Notice Notice => Entry.Notice;

    /// <summary>The notice that counts in its place; null where it is itself the last of its chain.</summary>
    public Notice? Last =>
        Chain.StrandOf(Notice.Key) is var strand && strand.Standing.All(n => n.Key != Notice.Key) ? strand.Members[^1] : null;

    /// <summary>Looks the chain up.</summary>
    public static async Task<ExplainedNotice> OfAsync(INoticeLog log, LogEntry entry, CancellationToken ct)
    {
        IReadOnlyList<LogEntry> members = await log.ChainAsync(entry.Notice.Key, long.MaxValue, ct);
        bool isLive = members.Any(m => m.Notice.Key == entry.Notice.Key);
        // Whatever stands below is told, whoever is watched: the list decides what of it is explained.
        NoticeChain chain = await LogChain.OfAsync(log, isLive ? members : [.. members, entry], long.MaxValue, _ => true, ct);
        return new ExplainedNotice(entry with { Notice = chain.Members.First(m => m.Key == entry.Notice.Key) }, chain);
    }

    /// <summary>What keeps it from raising anything, whatever the rules say; null where nothing does.</summary>
    public string? RemarkIn(MessageLanguage language) => KeptIn(language) ?? (Entry.IsTextGone ? TextGoneIn(language) : null);

    private static string TextGoneIn(MessageLanguage language) =>
        language.Say(
            "son texte n'est plus gardé en entier : ce qui suit est jugé sur son début, et peut différer de ce qui a été jugé alors",
            "the whole of its text is no longer kept: what follows is judged by its beginning, and may not be what was judged then"
        );

    private string? KeptIn(MessageLanguage language) =>
        !Entry.Live ? language.Say("elle a été lue en « shadow » et ne donne aucune alerte", "it was read in shadow and raises nothing")
        : Notice.Type == NoticeType.Annulling
            ? language.Say("elle en annule une autre et ne donne aucune alerte", "it annuls another and raises nothing")
        : Last is { Type: NoticeType.Annulling } annulling
            ? language.Say(
                $"elle a été annulée par {annulling.Id} du {annulling.PublishedOn:dd/MM/yyyy} : ses alertes sont retirées",
                $"it was annulled by {annulling.Id} of {annulling.PublishedOn:yyyy-MM-dd}: its alerts are withdrawn"
            )
        : Last is { } last
            ? language.Say(
                $"elle a été remplacée par {last.Id} du {last.PublishedOn:dd/MM/yyyy}, qui compte à sa place",
                $"it was replaced by {last.Id} of {last.PublishedOn:yyyy-MM-dd}, which counts in its place"
            )
        : null;
}
