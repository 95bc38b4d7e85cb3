using System.Globalization;
using Watch.Contracts.Messages;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Pages;

/// <summary>What the page of a backfill says, in French: what its text says, cleaned and of bounded length.</summary>
internal static class BackfillPageWording
{
    public const string Found = "Annonces relues";

    /// <summary>Why it is no news.</summary>
    public const string NothingNew = BackfillText.NothingNew;

    public static string SeveritiesOf(BackfillContent backfill) => AlertPageWording.Words(BackfillText.SeveritiesOf(backfill));

    /// <summary>A line for each alert, with the publication; a last one for those that the message does not hold.</summary>
    public static IEnumerable<(string Words, Uri? Link)> LinesOf(BackfillContent backfill) =>
        backfill
            .Alerts.Select(a => (AlertPageWording.Words(BackfillWording.LineOf(a)), EditionWords.Link(a.Link)))
            .Concat(
                backfill.LeftOut > 0
                    ? [(string.Create(CultureInfo.InvariantCulture, $"et {backfill.LeftOut} de plus"), null)]
                    : Array.Empty<(string, Uri?)>()
            );

    public static string ClosingOf(BackfillContent backfill) => Typography.Spaced(BackfillText.ClosingOf(backfill));
}
