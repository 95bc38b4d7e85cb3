using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Showing.Wording;

/// <summary>A <see cref="SourceLine"/> as a person reads it.</summary>
internal static class SourceText
{
    private static readonly Dictionary<string, string> _states = new(StringComparer.Ordinal)
    {
        ["ok"] = "à jour",
        ["late"] = "en retard",
        ["blocked"] = "bloquée",
        ["degraded"] = "dégradée",
        ["not-configured"] = "non configurée",
        ["disabled"] = "désactivée",
        ["off"] = "arrêtée",
    };

    private static readonly (Sentence English, string French)[] _reasons =
    [
        (new("it was never fetched"), "elle n'a jamais été lue"),
        (new("it was not fetched since its schedule last asked for it"), "elle n'a pas été lue à la dernière heure prévue"),
    ];

    private static readonly Dictionary<string, string> _grounds = new(StringComparer.Ordinal)
    {
        ["files of 2008 and the publisher's drawing of 2015; no real file after 2008 was at hand"] =
            "des fichiers de 2008 et le schéma de l'éditeur de 2015 ; aucun vrai fichier d'après 2008 n'a pu être lu",
        ["the publisher's drawing, and records of the API; no real file was at hand"] =
            "le schéma de l'éditeur, et des enregistrements de l'API ; aucun vrai fichier n'a pu être lu",
        ["the publisher's drawing; no real file was at hand"] = "le schéma de l'éditeur ; aucun vrai fichier n'a pu être lu",
    };

    public static string Of(SourceLine source, MessageLanguage language) =>
        string.Join('\n', language == MessageLanguage.French ? French(source, language) : English(source, language));

    private static IEnumerable<string> English(SourceLine s, MessageLanguage language) =>
        [
            $"{s.Source}  {s.Stage}  {s.State}{(s.Reason is null ? "" : $": {s.Reason}")}",
            $"  schedule {s.Schedule} ({s.TimeZone}); next fetch: {Moments.Show(s.NextFetch, language)}"
                + (s.Circuit == "closed" ? "" : $"; circuit {s.Circuit}"),
            $"  channels: {Pairs(s.Channels)}; families: {Pairs(s.Families)}",
            $"  last run: {Moments.Show(s.LastRun, language)}, last success: {Moments.Show(s.LastSuccess, language)}",
            .. Of(s.LastError is null, $"  last error: {s.LastError}"),
            $"  {s.Documents} documents read, the last {s.LastDocument ?? "none"}"
                + $"{(s.LastNew is null ? "" : $"; last new item on {s.LastNew:yyyy-MM-dd}")}; {s.Quarantined} records set aside",
            $"  missing issues: {language.ListOf(s.Missing)}",
            $"  warnings: {language.ListOf(s.Warnings.Select(Pair))}",
            .. Of(s.Patents.Count == 0, $"  of patents: {Pairs(s.Patents)}"),
            .. s.Grounds.Select(g => $"  {g.Key} rests on {g.Value}"),
            .. s.UnknownCategories.Select(p => $"    unknown category '{p.Key}': {p.Value}"),
            .. Of(s.Lock is null, $"  {s.Lock?.ToText(language)}"),
            .. s.Unreadable.Select(u => $"  cannot be read: {u}"),
        ];

    private static IEnumerable<string> French(SourceLine s, MessageLanguage language) =>
        [
            $"{s.Source}  {s.Stage}  {_states.GetValueOrDefault(s.State, s.State)}{(s.Reason is { } reason ? $" : {Reason(reason)}" : "")}",
            $"  horaire {s.Schedule} ({s.TimeZone}) ; prochaine lecture : {Moments.Show(s.NextFetch, language)}"
                + (s.Circuit == "closed" ? "" : $" ; circuit {s.Circuit}"),
            $"  canaux : {Pairs(s.Channels)} ; familles : {Pairs(s.Families)}",
            $"  dernier passage : {Moments.Show(s.LastRun, language)}, dernière réussite : {Moments.Show(s.LastSuccess, language)}",
            .. Of(s.LastError is null, $"  dernière erreur : {s.LastError}"),
            $"  {language.Count(s.Documents, "document lu", "", "documents lus")}, le dernier {s.LastDocument ?? "aucun"}"
                + (s.LastNew is null ? "" : $" ; dernière nouveauté le {s.LastNew:dd/MM/yyyy}")
                + $" ; {language.Count(s.Quarantined, "enregistrement mis", "", "enregistrements mis")} de côté",
            $"  parutions manquantes : {(s.Missing.Count == 0 ? "aucune" : string.Join(", ", s.Missing))}",
            $"  avertissements : {language.ListOf(s.Warnings.Select(Pair))}",
            .. Of(s.Patents.Count == 0, $"  sur les brevets : {Pairs(s.Patents)}"),
            .. s.Grounds.Select(g => $"  {g.Key} repose sur : {_grounds.GetValueOrDefault(g.Value, g.Value)}"),
            .. s.UnknownCategories.Select(p => $"    catégorie inconnue « {p.Key} » : {p.Value}"),
            .. Of(s.Lock is null, $"  {s.Lock?.ToText(language)}"),
            .. s.Unreadable.Select(u => $"  ne peut pas être lu : {u}"),
        ];

    private static string[] Of(bool isAbsent, string line) => isAbsent ? [] : [line];

    private static string Reason(string english) =>
        _reasons
            .Select(r => r.English.Parts(english) is { } parts ? Sentence.Fill(r.French, parts) : null)
            .OfType<string>()
            .FirstOrDefault(english);

    private static string Pairs(IReadOnlyDictionary<string, string> pairs) => string.Join(", ", pairs.Select(Pair));

    private static string Pair<T>(KeyValuePair<string, T> pair) => $"{pair.Key} {pair.Value}";
}
