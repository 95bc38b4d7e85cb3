using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Rules.Tests.Editions;

/// <summary>Editions whose every word of others is one that does harm.</summary>
internal static class HostileEditions
{
    public static EditionContent Of(string words, Uri? link = null)
    {
        EditionItem item = Item(words, link);
        return InventedEditions.Full with
        {
            Title = words,
            Themes = [new EditionTheme(words, [item, item with { Patents = [], Title = words }])],
            Acts = [item with { Act = words, Patents = [item.Patents[0], item.Patents[0]] }],
            Errata = [new EditionErratum(11, new DateOnly(2026, 11, 23), item, IsWithdrawn: true)],
            NewApplicants = [words],
            Counts = [new EditionCount(12, new DateOnly(2026, 11, 30), [new ThemeCount(words, 2)], 1)],
            CoverageWarnings = [words],
        };
    }

    private static EditionItem Item(string words, Uri? link) =>
        InventedEditions.Item("FR3999001A1", words) with
        {
            Notice = words,
            Patents = [new AlertPatent(words, words, words)],
            AlsoPublishedAs = [words],
            Parties = [new EditionParty(PartyRole.Applicant, words)],
            Why = [words],
            Link = link,
        };
}
