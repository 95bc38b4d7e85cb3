using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivery;

/// <summary>What a look back found in French, for a person: the whole as a page, or one line for the console.</summary>
internal static class HistoryText
{
    /// <summary>The page.</summary>
    public static string Of(DeliveredHistory delivered)
    {
        HistoryContent history = delivered.History;
        StringBuilder page = new();
        page.AppendLine(history.Title)
            .AppendLine()
            .AppendLine("Rien de nouveau n’a paru : ces annonces étaient déjà publiées, et ont été relues.")
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Gravité : {string.Join(", ", history.Severities.Select(s => $"{FrenchWords.Of(s.Severity)} {s.Count}"))}"
            )
            .AppendLine();
        foreach (HistoryAlert alert in history.Alerts)
        {
            page.Append("- ").AppendLine(HistoryComposer.LineOf(alert));
            if (alert.Link is { } link)
            {
                page.Append("  ").AppendLine(link.AbsoluteUri);
            }
        }

        if (history.LeftOut > 0)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"- et {history.LeftOut} de plus, que montre la commande alerts");
        }

        page.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Message {history.Id:D}. Si l’une de ces annonces est corrigée, l’alerte le sera sous son numéro."
            );
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The line.</summary>
    public static string LineOf(DeliveredHistory delivered) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{delivered.History.FoundAt:yyyy-MM-dd}  {delivered.History.Route}  {delivered.History.Title}"
        );
}
