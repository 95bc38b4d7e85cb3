using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Watch.Rules.Matters;

namespace Watch.Rules.French.Details;

/// <summary>
/// Until when creditors may oppose, as a day: ten days after the last publication of a sale (code de commerce, art. L141-14), thirty after
/// that of a project of merger (art. R236-34), thirty after that of a dissolution into the sole partner (code civil, art. 1844-5). A
/// business that is contributed is not opposed: its creditors declare themselves within ten days (code de commerce, art. L141-22), unless
/// the contribution is under the rules of demergers. A later publication lengthens it, so the day is the earliest end.
/// </summary>
internal static class OppositionWording
{
    private const string Opposition = "opposition";
    private const string Claim = "créance";
    private const string LastOfSeveral = "dernière publication";

    private static readonly (int Count, string InWords) _ofSale = (10, "dix jours");
    private static readonly (int Count, string InWords) _ofProject = (30, "trente jours");

    // A partial contribution that its parties place under the rules of demergers is printed as such, or with the articles (L236-1 and on).
    private static readonly string[] _ofDemergers = ["apport partiel", "apports partiels", "scission", "236-"];

    /// <summary>One line where the notice speaks of it, with the address where it prints one.</summary>
    public static IEnumerable<(string What, string Value)> Of(NoticeFacts facts) =>
        Address(facts) is { } address
            ? Delays(facts, $"{facts.Notice.Text} {Opposition}").Select(d => (d.What, $"{d.Value} : {Typography.Quoted(address)}"))
            : Delays(facts, facts.Notice.Text ?? "");

    private static string? Address(NoticeFacts facts) => facts.Events.Select(e => e.OppositionsAt).FirstOrDefault(a => a is not null);

    private static IEnumerable<(string What, string Value)> Delays(NoticeFacts facts, string text)
    {
        if (IsContribution(facts.Kinds) && !Holds(text, _ofDemergers))
        {
            return Holds(text, Opposition, Claim) ? [("déclarations de créances", Until(facts.Notice, _ofSale, LastOfSeveral))] : [];
        }

        return !Holds(text, Opposition) ? []
            : facts.Kinds.Any(ProjectKinds.Has) ? [("oppositions", Until(facts.Notice, _ofProject, LastOfSeveral))]
            : facts.Kinds.Contains(EventKind.UniversalTransfer) ? [("oppositions", Until(facts.Notice, _ofProject, "publication"))]
            : facts.Kinds.Contains(EventKind.SaleOfBusiness) ? [("oppositions", Until(facts.Notice, _ofSale, LastOfSeveral))]
            : [];
    }

    private static bool IsContribution(IReadOnlyList<EventKind> kinds) =>
        kinds.Contains(EventKind.AssetContribution) && kinds.Where(ProjectKinds.Has).All(k => k == EventKind.AssetContribution);

    private static bool Holds(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Until(Notice notice, (int Count, string InWords) days, string publication) =>
        $"au moins jusqu’au {FrenchFigures.Of(notice.PublishedOn.AddDays(days.Count))} ({days.InWords} après la {publication})";
}
