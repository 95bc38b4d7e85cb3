using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>A message about what a backfill found in French, for a person.</summary>
public static class BackfillText
{
    /// <summary>Why it is no news.</summary>
    internal const string NothingNew = "Rien de nouveau n’a paru : ces annonces étaient déjà publiées, et ont été relues.";

    public static MessageText Of(BackfillFound message) => new(Typography.Spaced(PageOf(message.Backfill)), LineOf(message.Backfill));

    private static string PageOf(BackfillContent backfill)
    {
        StringBuilder page = new();
        page.AppendLine(backfill.Title).AppendLine().AppendLine(NothingNew).AppendLine(SeveritiesOf(backfill)).AppendLine();
        foreach (BackfillAlert alert in backfill.Alerts)
        {
            page.Append("- ").AppendLine(BackfillWording.LineOf(alert));
            if (alert.Link is { } link)
            {
                page.Append("  ").AppendLine(link.AbsoluteUri);
            }
        }

        if (backfill.LeftOut > 0)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"- et {backfill.LeftOut} de plus, que montre la commande alerts");
        }

        page.AppendLine().AppendLine(ClosingOf(backfill));
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>How many of each severity were found.</summary>
    internal static string SeveritiesOf(BackfillContent backfill) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Gravité : {string.Join(", ", backfill.Severities.Select(s => $"{FrenchWords.Of(s.Severity)} {s.Count}"))}"
        );

    /// <summary>What it is known by, and what becomes of it.</summary>
    internal static string ClosingOf(BackfillContent backfill) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Message {backfill.Id:D}. Si l’une de ces annonces est corrigée, l’alerte le sera sous son numéro."
        );

    private static string LineOf(BackfillContent backfill) =>
        string.Create(CultureInfo.InvariantCulture, $"{backfill.FoundAt:yyyy-MM-dd}  {backfill.Route}  {backfill.Title}");
}
