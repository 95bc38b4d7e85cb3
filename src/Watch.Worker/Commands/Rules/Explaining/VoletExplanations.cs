using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Configuration;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Examples;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>What the rules of a volet say of a notice.</summary>
/// <param name="Fired">Those that fire, in the order of the rules.</param>
/// <param name="Missed">Those that do not, the nearest first.</param>
internal sealed record VoletExplanations(IReadOnlyList<ExplainedFiring> Fired, IReadOnlyList<Explanation> Missed)
{
    /// <summary>Judges.</summary>
    /// <param name="log">Where the past is.</param>
    /// <param name="volet">The rules and firms.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="ruleId">The one rule to ask; null for all.</param>
    /// <param name="firm">The one firm to ask for; null for all.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<VoletExplanations> OfAsync(
        INoticeLog log,
        VoletConfiguration volet,
        ExplainedNotice notice,
        string? ruleId,
        Siren? firm,
        CancellationToken ct
    )
    {
        RuleIndex rules = new(volet.Rules);
        HashSet<Siren> watched = [.. volet.Firms.All.Select(f => f.Siren)];
        FirmHistory history = await FirmHistories.ForAsync(log, notice.Chain, rules.History, watched.Contains, long.MaxValue, ct);
        ILookup<bool, Explanation> byFiring = volet
            .Rules.Where(r => ruleId is null || string.Equals(r.Id, ruleId, StringComparison.Ordinal))
            .SelectMany(r => Matcher.Explain(notice.Notice, rules, r, volet.Firms, history))
            .Where(e => firm is null || e.Firm is null || e.Firm.Siren == firm)
            .ToLookup(e => e.Fires);
        IReadOnlyList<Match> matches = Matcher.Judge(notice.Notice, rules, volet.Firms, history);
        EdgeReading edges = new(log);
        List<ExplainedFiring> fired = [];
        foreach (Explanation one in byFiring[true])
        {
            Match? match = matches.FirstOrDefault(m => m.Rule.Id == one.Rule.Id && m.Firm?.Siren == one.Firm?.Siren);
            Notice seen = OwnershipOf.Firm(one.Firm, notice.Notice);
            fired.Add(new ExplainedFiring(one, await edges.ReadAsync(seen.Ownership, ct), IndicatorsOf(volet, seen, match)));
        }

        return new VoletExplanations(fired, [.. byFiring[false].OrderByDescending(ExplainedText.Nearness)]);
    }

    private static IReadOnlyList<AlertIndicator> IndicatorsOf(VoletConfiguration volet, Notice notice, Match? match) =>
        match is { Firm: { } firm }
            ? AlertIndicators.Of([.. volet.Screening.Select(s => s.Line)], [notice], match.Kinds, firm, match.Recognition)
            : [];
}
