using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Watch.Rules.Matters;

namespace Watch.Rules.French.Details;

/// <summary>
/// Until when creditors may oppose, as a day: ten days after the last publication of a sale (article L. 141-14 of the code de commerce),
/// thirty after that of a project of merger (R. 236-34). A later publication lengthens it, so the day is the earliest end.
/// </summary>
internal static class OppositionWording
{
    private const int DaysOfSale = 10;
    private const int DaysOfProject = 30;
    private const string Opposition = "opposition";

    /// <summary>One line where the notice speaks of oppositions.</summary>
    public static IEnumerable<(string What, string Value)> Of(NoticeFacts facts)
    {
        if (facts.Notice.Text?.Contains(Opposition, StringComparison.OrdinalIgnoreCase) != true)
        {
            return [];
        }

        return facts.Kinds.Any(ProjectKinds.Has) ? [Until(facts.Notice, DaysOfProject, "trente jours")]
            : facts.Kinds.Contains(EventKind.SaleOfBusiness) ? [Until(facts.Notice, DaysOfSale, "dix jours")]
            : [];
    }

    private static (string, string) Until(Notice notice, int days, string inWords) =>
        (
            "oppositions",
            $"au moins jusqu’au {FrenchFigures.Of(notice.PublishedOn.AddDays(days))} ({inWords} après la dernière publication)"
        );
}
