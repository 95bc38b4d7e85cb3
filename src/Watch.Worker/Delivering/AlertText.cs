using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>An alert in French, for a person: the whole as a page, or one line for the console.</summary>
internal static class AlertText
{
    /// <summary>The page.</summary>
    public static string Of(DeliveredAlert delivered)
    {
        AlertContent alert = delivered.Alert;
        StringBuilder page = new();
        page.AppendLine(HeadOf(delivered)).AppendLine(alert.Title).AppendLine();
        Field(page, "Pourquoi", delivered.Reason);
        Field(page, "Entreprise", alert.Firm is { } firm ? $"{firm.Name} (SIREN {firm.Siren})" : "");
        Field(
            page,
            "Reconnue par son nom",
            alert.Recognition is { } by
                ? $"« {by.Seen} », connue comme « {by.Known} » (indice {FrenchWords.Of(by.Score)}, {by.Matcher})"
                : ""
        );
        Field(page, "Gravité", FrenchWords.Of(alert.Severity));
        Field(page, "Événement", string.Join(", ", alert.Kinds.Select(FrenchWords.Of)));
        Field(page, "Date de l’événement", alert.EventOn is { } day ? FrenchWords.Of(day) : "");
        Field(page, "Publication", $"{FrenchWords.Of(alert.PublishedOn)}, {ReferenceOf(alert)}");
        Field(page, "Détection", $"{FrenchWords.Of(DateOnly.FromDateTime(alert.DetectedAt.UtcDateTime))} à {TimeOf(alert.DetectedAt)} UTC");
        Field(page, alert.Amounts.Count > 1 ? "Montants" : "Montant", string.Join(" ; ", alert.Amounts.Select(FrenchWords.Of)));
        Field(page, "Lien", alert.Link?.AbsoluteUri ?? "");
        page.AppendLine().AppendLine(alert.Summary);
        Section(page, "Ce qui a déclenché la règle " + alert.Rule, alert.Evidence.Select(e => $"{e.Clause} → {e.Seen}"));
        Section(page, "Réserves", alert.CoverageWarnings);
        page.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Alerte {alert.Id:D}, message {alert.Revision}, règle en version {alert.RuleVersion}."
            );
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The line.</summary>
    public static string LineOf(DeliveredAlert delivered)
    {
        AlertContent alert = delivered.Alert;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{alert.PublishedOn:yyyy-MM-dd}  {alert.Route}  {HeadOf(delivered)}  {alert.Title} ({ReferenceOf(alert)})"
        );
    }

    private static string ReferenceOf(AlertContent alert) => FrenchWords.Reference(alert.Kinds, new NoticeKey(alert.Source, alert.Notice));

    private static string HeadOf(DeliveredAlert delivered) =>
        delivered.Type switch
        {
            MessageType.Raised => $"ALERTE [{FrenchWords.Of(delivered.Alert.Severity)}]",
            MessageType.Corrected => $"ALERTE CORRIGÉE [{FrenchWords.Of(delivered.Alert.Severity)}]",
            MessageType.Withdrawn => "ALERTE RETIRÉE",
            _ => throw new ArgumentOutOfRangeException(nameof(delivered), delivered.Type, "This type of message has no French word."),
        };

    private static void Field(StringBuilder page, string name, string value)
    {
        if (value.Length > 0)
        {
            page.Append(name).Append(" : ").AppendLine(value);
        }
    }

    private static void Section(StringBuilder page, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            page.AppendLine().Append(title).AppendLine(" :");
            foreach (string line in all)
            {
                page.Append("- ").AppendLine(line);
            }
        }
    }

    private static string TimeOf(DateTimeOffset at) => at.UtcDateTime.ToString("HH' h 'mm", CultureInfo.InvariantCulture);
}
