using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Details;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>A message about an alert in French, for a person.</summary>
public static class AlertText
{
    public static MessageText Of(AlertRaised message) => Of(PartWording.Raised(message.Alert), message.Alert, "", message.Parts);

    public static MessageText Of(AlertCorrected message) =>
        Of(PartWording.Corrected(message.Alert), message.Alert, message.Reason, message.Parts);

    public static MessageText Of(AlertWithdrawn message) => Of(PartWording.Withdrawn, message.Alert, message.Reason, message.Parts);

    private static MessageText Of(string head, AlertContent alert, string reason, IReadOnlyList<AlertPart>? parts)
    {
        string reference = AlertFields.Reference(alert);
        return new MessageText(
            Typography.Spaced(PageOf(head, alert, reason, reference, parts ?? [])),
            LineOf(head, alert, reference) + PartWording.Count(parts)
        );
    }

    private static string PageOf(string head, AlertContent alert, string reason, string reference, IReadOnlyList<AlertPart> parts)
    {
        StringBuilder page = new();
        EventKind[] announced = [.. parts.Select(p => p.Alert).Prepend(alert).SelectMany(a => a.Announced ?? a.Kinds).Distinct()];
        page.AppendLine(head).AppendLine(Typography.Of(alert.Title)).AppendLine();
        foreach (WordedField field in AlertFields.Of(alert, reason, reference))
        {
            page.Append(field.Name).Append(" : ").AppendLine(Typography.Of(field.Value));
        }

        page.AppendLine().AppendLine(Typography.Of(alert.Summary));
        PartWording.Append(page, alert, parts, announced);
        foreach (WordedSection section in AlertFields.SectionsOf(alert, announced))
        {
            Append(page, section);
        }

        page.AppendLine().AppendLine(ClosingOf(alert));
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What an alert is known by, as the last line says it.</summary>
    internal static string ClosingOf(AlertContent alert) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Alerte {alert.Id:D}, message {alert.Revision}, règle en version {alert.RuleVersion}."
        );

    private static string LineOf(string head, AlertContent alert, string reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{alert.PublishedOn:yyyy-MM-dd}  {alert.Route}  {head}  {alert.Title} ({reference})")
        + (alert.Ownership.LastOrDefault(p => !p.IsBefore) is { } path ? $" ; qui contrôle : {PathWording.Owners(path)}" : "");

    private static void Append(StringBuilder page, WordedSection section)
    {
        page.AppendLine().Append(section.Title).AppendLine(" :");
        foreach (string line in section.Lines)
        {
            page.Append("- ").AppendLine(Typography.Of(line));
        }

        page.Append(section.Below).Append(section.Below.Length > 0 ? "\n" : "");
    }
}
