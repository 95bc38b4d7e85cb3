using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>What a message says of the other alerts of its operation, in French: what the first does not say already.</summary>
internal static class PartWording
{
    public const string Withdrawn = "ALERTE RETIRÉE";

    public static string Raised(AlertContent alert) => $"ALERTE [{FrenchWords.Of(alert.Severity)}]";

    public static string Corrected(AlertContent alert) => $"ALERTE CORRIGÉE [{FrenchWords.Of(alert.Severity)}]";

    /// <summary>What the line for a console ends with.</summary>
    public static string Count(IReadOnlyList<AlertPart>? parts) =>
        parts switch
        {
            null or { Count: 0 } => "",
            { Count: 1 } => " et une autre alerte de la même opération",
            _ => $" et {FrenchFigures.Of(parts.Count)} autres alertes de la même opération",
        };

    public static void Append(StringBuilder page, AlertContent first, IReadOnlyList<AlertPart> parts, IReadOnlyList<EventKind> announced)
    {
        if (parts.Count == 0)
        {
            return;
        }

        string title = parts.Count == 1 ? "Autre alerte" : "Autres alertes";
        page.AppendLine().Append(title).AppendLine(" de la même opération :");
        HashSet<string> said = [.. first.Summary.Split('\n')];
        foreach (AlertPart part in parts)
        {
            page.Append("- ").AppendLine(Typography.Of($"{HeadOf(part)} {part.Alert.Title}"));
            foreach (string line in Lines(first, part, said, announced))
            {
                page.Append("  ").AppendLine(Typography.Of(line));
            }
        }
    }

    private static IEnumerable<string> Lines(AlertContent first, AlertPart part, HashSet<string> said, IReadOnlyList<EventKind> announced)
    {
        AlertContent alert = part.Alert;
        if (part.Reason is { Length: > 0 } reason)
        {
            yield return $"pourquoi : {reason}";
        }

        foreach (string line in alert.Summary.Split('\n').Where(said.Add))
        {
            yield return line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
        }

        foreach (Money amount in alert.Amounts.Except(first.Amounts))
        {
            yield return $"montant : {FrenchFigures.Of(amount)}";
        }

        foreach (Evidence evidence in alert.Evidence.Except(first.Evidence))
        {
            yield return $"ce qui l’a déclenchée : {EvidenceWording.Of(evidence, announced)}";
        }

        foreach (string line in Besides(first, alert).Where(said.Add))
        {
            yield return line;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"alerte {alert.Id:D}, message {alert.Revision}, règle {alert.Rule} en version {alert.RuleVersion}"
        );
    }

    // A caution stands once on a page: below the first lines that need it.
    private static IEnumerable<string> Besides(AlertContent first, AlertContent alert)
    {
        string[] indicators =
        [
            .. alert.Indicators.Select(ScreeningWords.Dated).Except(first.Indicators.Select(ScreeningWords.Dated), StringComparer.Ordinal),
        ];
        return
        [
            .. indicators.Select(i => $"indice : {i}"),
            .. indicators.Length > 0 && first.Indicators.Count == 0 ? (string[])[ScreeningWords.Caution] : [],
            .. alert.CoverageWarnings.Except(first.CoverageWarnings, StringComparer.Ordinal).Select(w => $"réserve : {w}"),
        ];
    }

    private static string HeadOf(AlertPart part) =>
        part.Type switch
        {
            AlertPart.Raised => Raised(part.Alert),
            AlertPart.Corrected => Corrected(part.Alert),
            _ => Withdrawn,
        };
}
