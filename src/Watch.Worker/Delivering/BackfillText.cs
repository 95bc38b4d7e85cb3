using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>What a backfill found in French, for a person: the whole as a page, or one line for the console.</summary>
internal static class BackfillText
{
    /// <summary>The page.</summary>
    public static string Of(DeliveredBackfill delivered)
    {
        BackfillContent backfill = delivered.Backfill;
        StringBuilder page = new();
        page.AppendLine(backfill.Title)
            .AppendLine()
            .AppendLine("Rien de nouveau n’a paru : ces annonces étaient déjà publiées, et ont été relues.")
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Gravité : {string.Join(", ", backfill.Severities.Select(s => $"{FrenchWords.Of(s.Severity)} {s.Count}"))}"
            )
            .AppendLine();
        foreach (BackfillAlert alert in backfill.Alerts)
        {
            page.Append("- ").AppendLine(BackfillComposer.LineOf(alert));
            if (alert.Link is { } link)
            {
                page.Append("  ").AppendLine(link.AbsoluteUri);
            }
        }

        if (backfill.LeftOut > 0)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"- et {backfill.LeftOut} de plus, que montre la commande alerts");
        }

        page.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Message {backfill.Id:D}. Si l’une de ces annonces est corrigée, l’alerte le sera sous son numéro."
            );
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The line.</summary>
    public static string LineOf(DeliveredBackfill delivered) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{delivered.Backfill.FoundAt:yyyy-MM-dd}  {delivered.Backfill.Route}  {delivered.Backfill.Title}"
        );
}
