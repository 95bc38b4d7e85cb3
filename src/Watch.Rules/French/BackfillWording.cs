using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>The title and the summary of a message about a backfill, in French.</summary>
public static class BackfillWording
{
    private const int MostLines = 20;
    private const string Colon = " : ";

    /// <summary>How the title begins.</summary>
    /// <param name="rule">The title of the rule that the backfill was for, or null.</param>
    /// <param name="firm">The firm that it was for, or null.</param>
    public static string Subject(string? rule, AlertFirm? firm) => $"HISTORIQUE, {(rule is null ? firm?.Name : $"règle « {rule} »")}";

    /// <summary>How the summary begins: what was read anew, and since when.</summary>
    public static string Scope(string? rule, AlertFirm? firm, DateOnly? from) =>
        (
            rule is not null
                ? $"La règle « {rule} » a été appliquée aux annonces déjà lues"
                : $"Les règles ont été appliquées aux annonces déjà lues qui concernent {Named(firm)}"
        ) + (from is { } day ? $", publiées depuis le {FrenchFigures.Of(day)}" : "");

    private static string Named(AlertFirm? firm) => firm is null ? "" : $"{firm.Name} ({FrenchFigures.Of(firm.Siren)})";

    public static string Title(string subject, int count) => subject + Colon + Alerts(count);

    /// <param name="count">How many alerts there are.</param>
    /// <param name="alerts">The first of them.</param>
    public static string Summary(string scope, int count, IEnumerable<BackfillAlert> alerts)
    {
        StringBuilder text = new(scope);
        text.Append(Colon)
            .Append(Alerts(count))
            .Append(count == 1 ? ", qui n’est pas envoyée à part." : ", qui ne sont pas envoyées une à une.");
        foreach (BackfillAlert alert in alerts.Take(MostLines))
        {
            text.Append("\n- ").Append(LineOf(alert));
        }

        return text.Append(
                (count - MostLines) switch
                {
                    <= 0 => "",
                    1 => "\n- et une autre",
                    int more => $"\n- et {Number(more)} autres",
                }
            )
            .ToString();
    }

    /// <summary>The subject of a title, or the scope of a summary. The name in it may hold a colon; the count holds none.</summary>
    public static string BeforeCount(string text)
    {
        string first = text.Split('\n')[0];
        return first.LastIndexOf(Colon, StringComparison.Ordinal) is >= 0 and int colon ? first[..colon] : first;
    }

    /// <summary>One line for an alert of the message.</summary>
    public static string LineOf(BackfillAlert alert) =>
        $"{FrenchFigures.Of(alert.PublishedOn)}, gravité {FrenchWords.Of(alert.Severity)} : {alert.Title} ({ReferenceOf(alert)})";

    private static string ReferenceOf(BackfillAlert alert) => FrenchWords.Reference(alert.Kinds, new NoticeKey(alert.Source, alert.Notice));

    private static string Alerts(int count) => count == 1 ? "une alerte" : $"{Number(count)} alertes";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
