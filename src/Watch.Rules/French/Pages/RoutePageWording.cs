using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Pages;

/// <summary>What the pages of a route say besides the alerts, in French.</summary>
internal static class RoutePageWording
{
    public const string Firms = "Par entreprise";
    public const string Latest = "Les plus récentes";
    public const string Months = "Par mois";
    public const string Severities = "Par gravité";
    public const string All = "toutes";
    public const string Others = "Autres alertes de la même opération";
    public const string Messages = "Messages reçus sur cette alerte";
    public const string Timeline = "Chronologie de l’entreprise";
    public const string Here = "cette alerte";
    public const string Nothing = "Rien n’a encore été reçu.";
    public const string WholeMonths = "Tout ce qui a été reçu est rangé par mois, ci-dessous.";
    public const string Navigation = "Autres pages";

    /// <summary>What closes every page.</summary>
    public const string Closing =
        "Page tirée des messages que ce destinataire a reçus, sans script ni lien vers l’extérieur autre que celui des publications.";

    /// <param name="areEditions">Whether the route is in mode <c>digest</c>.</param>
    public static string TitleOf(Route route, bool areEditions = false) =>
        $"{(areEditions ? "Éditions reçues" : "Alertes reçues")}, {route.Name}";

    public static string TitleOf(EditionContent edition) => FrenchWords.Capitalised(EditionWording.NameOf(edition.Number, edition.Day));

    /// <summary>What a list is filtered by, as in <c>gravité critique</c>.</summary>
    public static string Filtered(Severity severity) => $"gravité {FrenchWords.Of(severity)}";

    public static string Severity(Severity severity) => FrenchWords.Of(severity);

    /// <summary>As in <c>novembre 2026</c>.</summary>
    public static string Month(DateOnly month) => FrenchFigures.Of(month).Split(' ', 2)[1];

    public static string PartOfMonth(int number, int parts) =>
        parts == 1 ? "" : $", partie {EditionWords.Number(number)} sur {EditionWords.Number(parts)}";

    public static string Part(int number) => $"partie {EditionWords.Number(number)}";

    /// <summary>How many messages there are, and how new the last is.</summary>
    public static string StatementOf(int rows, DateOnly? last, bool areEditions, int unreadable)
    {
        string count =
            last is not { } day ? Nothing
            : areEditions ? $"{EditionWords.Count(rows, "Une édition", "éditions")}, la dernière du {FrenchFigures.Of(day)}."
            : $"{EditionWords.Count(rows, "Une alerte", "alertes")}, la dernière publication du {FrenchFigures.Of(day)}.";
        string missing = unreadable switch
        {
            0 => "",
            1 => " Un dossier n’a pas pu être lu et manque ici.",
            _ => $" {EditionWords.Number(unreadable)} dossiers n’ont pas pu être lus et manquent ici.",
        };
        return Typography.Spaced(count + missing);
    }

    public static string Count(int rows, bool areEditions = false) =>
        areEditions ? EditionWords.Count(rows, "une édition", "éditions") : EditionWords.Count(rows, "une alerte", "alertes");

    /// <summary>As in <c>critique (3)</c>.</summary>
    public static string Counted(string words, int count) => $"{words} ({EditionWords.Number(count)})";

    public static string CountOfFirms(int firms) => $"{EditionWords.Count(firms, "Une entreprise", "entreprises")}.";

    /// <summary>As in <c>3 alertes, la dernière du 9 mars 2026</c>.</summary>
    public static string OfFirm(int rows, DateOnly last) =>
        $"{EditionWords.Count(rows, "une alerte", "alertes")}, la dernière du {FrenchFigures.Of(last)}";

    public static string FirmWithNumber(string name, Siren siren) => $"{name} ({FrenchFigures.Of(siren)})";

    public static string AllOf(string firm) => $"Tout ce que ce destinataire a reçu sur {firm}";

    public static string AllOfRoute(Route route) => $"Toutes les alertes de {route.Name}";

    public static string Day(DateOnly day) => FrenchFigures.Of(day);

    /// <summary>What became of it, before its title; empty where it stands as it was raised.</summary>
    public static string Mark(bool isCorrected, bool isWithdrawn) =>
        isWithdrawn ? "retirée"
        : isCorrected ? "corrigée"
        : "";

    /// <summary>As in <c>et 12 autres</c>.</summary>
    public static string More(int count) => count == 1 ? "et une autre ligne" : $"et {EditionWords.Number(count)} autres lignes";

    /// <summary>What one message said of an alert.</summary>
    public static string Message(int revision, string head, string reason) =>
        reason.Length == 0
            ? $"message {EditionWords.Number(revision)} : {head}"
            : $"message {EditionWords.Number(revision)} : {head}, {reason}";
}
