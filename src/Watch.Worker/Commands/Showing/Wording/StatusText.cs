using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Observing;

namespace Watch.Worker.Commands.Showing.Wording;

/// <summary>A <see cref="StatusReport"/> as a person reads it.</summary>
internal static class StatusText
{
    public static string Of(StatusReport report, MessageLanguage language) =>
        string.Join(
            '\n',
            [
                .. Head(report, language),
                .. report.Unreadable.Select(f => Unreadable(f.Store, f.Reason, language)),
                .. report.Alarms.Select(a => Raised(a, report.Now, language)),
                .. report.Workers.Count == 0
                    ? [language.Say("aucun processus n'a encore tourné", "no worker has run yet")]
                    : report.Workers.Select(w => w.ToText(language)),
                .. report.UnreadableRows.Select(r =>
                    language.Say(
                        $"{StoreFaults.Log} : {r.Table} {r.Key} ne peut pas être lu : {r.Reason}",
                        $"{StoreFaults.Log}: {r.Table} {r.Key} cannot be read: {r.Reason}"
                    )
                ),
                .. Log(report, language),
                .. report.Volets.Select(v => v.ToText(report.Now, language)),
                .. report.Sources.Select(s => s.ToText(language)),
            ]
        );

    private static IEnumerable<string> Head(StatusReport report, MessageLanguage language)
    {
        yield return language.Say(
            $"Watch, {report.Region}, {(report.Separated is null ? "un seul poste (embedded)" : "serveur (server)")}",
            $"Watch, {report.Region}, {report.Profile} profile"
        );
        if (report.Separated == false)
        {
            yield return language.Say(
                "les volets ne sont pas séparés : un seul serveur PostgreSQL porte les deux (shared-server)",
                "the volets are not separated: one PostgreSQL server holds both (shared-server)"
            );
        }

        if (report.ConfigurationErrors > 0)
        {
            yield return language.Say(
                $"configuration : {IssueWording.Count(report.ConfigurationErrors, 0, language)}, que `check` détaille",
                $"configuration: {report.ConfigurationErrors} errors, which `check` tells"
            );
        }
    }

    private static string Unreadable(string what, string reason, MessageLanguage language) =>
        language.Say($"{what} ne peut pas être lu : {reason}", $"{what}: cannot be read: {reason}");

    private static string Raised(Alarm alarm, DateTimeOffset now, MessageLanguage language)
    {
        (string since, string length) = (Moments.Show(alarm.Since, language), Moments.Show(now - alarm.Since, language));
        return language.Say(
            $"alarme : {alarm.ToText(language)} depuis {since} ({length})",
            $"alarm: {alarm.ToText(language)} since {since} ({length})"
        );
    }

    private static IEnumerable<string> Log(StatusReport report, MessageLanguage language) =>
        report.Notices switch
        {
            null => [],
            0 =>
            [
                language.Say(
                    "annonces : aucune ; `import CHEMIN` lit des fichiers, `run` lit aux heures prévues",
                    "log: empty; `import PATH` reads files, `run` fetches on schedule"
                ),
            ],
            _ =>
            [
                language.Say(
                    $"annonces : {report.Notices} en {report.LogRows} lignes, la dernière publiée le {report.LastPublishedOn:dd/MM/yyyy}",
                    $"log: {report.Notices} notices in {report.LogRows} rows, the latest published on {report.LastPublishedOn:yyyy-MM-dd}"
                ),
            ],
        };
}
