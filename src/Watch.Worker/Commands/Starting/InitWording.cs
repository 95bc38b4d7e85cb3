using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting;

/// <summary>What <c>init</c> asks and says.</summary>
internal static class InitWording
{
    public static string AskRegion(MessageLanguage language) => language == MessageLanguage.French ? "Région ?" : "Region?";

    public static string AskFirms(MessageLanguage language) =>
        language == MessageLanguage.French
            ? "Fichier des entreprises à surveiller (.xlsx, .csv ou .yml ; vide : une liste vide) ?"
            : "File of the firms to watch (.xlsx, .csv or .yml; empty: an empty list)?";

    public static string AskRoutes(MessageLanguage language) =>
        language == MessageLanguage.French
            ? "Destinataires des alertes, séparés par des virgules ?"
            : "Routes of the alerts, separated by commas?";

    public static string Refused(string found, string allowed, string? nearest, MessageLanguage language) =>
        language == MessageLanguage.French
            ? $"trouvé « {found} »{(nearest is null ? "" : $" ; le plus proche : {nearest}")} ; à écrire : {allowed}"
            : $"found '{found}'; allowed: {allowed}{(nearest is null ? "" : $" (nearest: {nearest})")}";

    public static string Absent(string file, MessageLanguage language) =>
        language == MessageLanguage.French
            ? $"le fichier {file} n'existe pas ; à écrire : un fichier qui existe, .xlsx, .csv ou .yml"
            : $"there is no file {file}; allowed: a file that exists, .xlsx, .csv or .yml";

    public static string Taken(string folder, MessageLanguage language) =>
        language == MessageLanguage.French
            ? $"le dossier {folder} n'est pas vide ; à écrire : --config DOSSIER, un dossier qui n'existe pas encore"
            : $"the folder {folder} is not empty; allowed: --config DIR, a folder that is not there yet";

    public static string Made(string folder, int firms, int errors, MessageLanguage language)
    {
        string counted = language.Count(firms, "entreprise", "firm");
        string wrong = IssueWording.Count(errors, 0, language);
        return errors == 0
            ? language.Say(
                $"Configuration écrite dans {folder} ({counted}). Ensuite : check --config {folder}, puis import ou run.",
                $"Configuration written to {folder} ({counted}). Next: check --config {folder}, then import or run."
            )
            : language.Say(
                $"Configuration écrite dans {folder}, {wrong} à corriger ; check le redira.",
                $"Configuration written to {folder}, {wrong} to be mended; check says so again."
            );
    }
}
