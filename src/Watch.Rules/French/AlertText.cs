using System.Globalization;
using System.Text;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
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
        string reference =
            alert.Patents.Count > 0
                ? PatentWording.Reference(alert.Act, alert.Patents[0].Publication)
                : FrenchWords.Reference(alert.Kinds, new NoticeKey(alert.Source, alert.Notice));
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
        Field(page, "Pourquoi", reason);
        Field(page, "Entreprise", alert.Firm is { } firm ? $"{ReadableCase.Name(firm.Name)} ({FrenchFigures.Of(firm.Siren)})" : "");
        Field(page, "Suivi", alert.Firm is { } watched ? WatchedAs(watched) : "");
        Field(page, "Reconnue par son nom", alert.Recognition is { } by ? RecognisedBy(by) : "");
        Field(page, "Gravité", FrenchWords.Of(alert.Severity));
        Field(page, "Événement", string.Join(", ", alert.Kinds.Select(FrenchWords.Of)));
        Field(page, "Date de l’événement", alert.EventOn is { } day ? FrenchFigures.Of(day) : "");
        Field(page, "Publication", $"{FrenchFigures.Of(alert.PublishedOn)}, {reference}");
        Field(page, "Détection", FrenchFigures.Of(alert.DetectedAt));
        Field(page, "Délai", alert.Delay is { } delay ? SurroundingsWording.Of(delay) : "");
        Field(page, alert.Amounts.Count > 1 ? "Montants" : "Montant", string.Join(" ; ", alert.Amounts.Select(FrenchFigures.Of)));
        Field(page, "Lien", alert.Link?.AbsoluteUri ?? "");
        page.AppendLine().AppendLine(Typography.Of(alert.Summary));
        PartWording.Append(page, alert, parts, announced);
        Section(page, "Indices", alert.Indicators.Select(ScreeningWords.Dated), ScreeningWords.Caution);
        Section(page, "Ce qui a déclenché la règle " + alert.Rule, alert.Evidence.Select(e => EvidenceWording.Of(e, announced)));
        Section(page, "Aussi imprimé de la même opération", SurroundingsWording.Printed(alert));
        Section(page, SurroundingsWording.EarlierTitle, SurroundingsWording.Earlier(alert));
        Section(page, "Réserves", alert.CoverageWarnings);
        page.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"Alerte {alert.Id:D}, message {alert.Revision}, règle en version {alert.RuleVersion}."
            );
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string LineOf(string head, AlertContent alert, string reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{alert.PublishedOn:yyyy-MM-dd}  {alert.Route}  {head}  {alert.Title} ({reference})")
        + (alert.Ownership.LastOrDefault(p => !p.IsBefore) is { } path ? $" ; qui contrôle : {PathWording.Owners(path)}" : "");

    private static string WatchedAs(AlertFirm firm) =>
        string.Join(
            " ; ",
            new[]
            {
                KebabCase.TryParse(firm.Sensitivity, out Sensitivity sensitivity) ? FrenchWords.Of(sensitivity) : null,
                firm.Departements is { } places
                    ? $"{(places.Count > 1 ? "départements" : "département")} {string.Join(", ", places)}"
                    : null,
                firm.Sectors is { } sectors ? $"{(sectors.Count > 1 ? "secteurs" : "secteur")} : {string.Join(", ", sectors)}" : null,
            }.OfType<string>()
        );

    private static string RecognisedBy(Recognition by) =>
        $"« {by.Seen} », connue comme « {by.Known} » (indice {FrenchFigures.Of(by.Score)}, {by.Matcher})";

    private static void Field(StringBuilder page, string name, string value)
    {
        if (value.Length > 0)
        {
            page.Append(name).Append(" : ").AppendLine(Typography.Of(value));
        }
    }

    private static void Section(StringBuilder page, string title, IEnumerable<string> lines, string below = "")
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            page.AppendLine().Append(title).AppendLine(" :");
            foreach (string line in all)
            {
                page.Append("- ").AppendLine(Typography.Of(line));
            }

            page.Append(below).Append(below.Length > 0 ? "\n" : "");
        }
    }
}
