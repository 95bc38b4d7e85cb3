using Watch.Contracts;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing.Wording;

/// <summary>A <see cref="VoletStatus"/> as a person reads it.</summary>
internal sealed class VoletStatusText(VoletStatus volet, MessageLanguage language)
{
    /// <summary>Its lines, by how long ago things were.</summary>
    public string Of(DateTimeOffset now) => string.Join('\n', Lines(now));

    private IEnumerable<string> Lines(DateTimeOffset now)
    {
        string alerts = language.Say(
            $"alertes : {volet.Raised} émises, {volet.Corrected} corrigées, {volet.Withdrawn} retirées",
            $"{volet.Raised} alerts raised, {volet.Corrected} corrected, {volet.Withdrawn} withdrawn"
        );
        yield return language.Say(
            $"{language.Of(volet.Volet)} : {alerts} ; {Waiting(now)} ; {Reading}",
            $"{language.Of(volet.Volet)}: {alerts}; {Waiting(now)}; {Reading}"
        );
        foreach (string line in Seen.Concat(volet.Faults.Select(f => f.ToText(language))).Concat(FailingByReason()).Concat(SetAside()))
        {
            yield return $"  {line}";
        }

        foreach (string line in Loads())
        {
            yield return $"  {line}";
        }
    }

    private IEnumerable<string> Seen =>
        new[]
        {
            volet.Broker?.ToText(language),
            volet.CopyRefused?.ToText(language),
            volet.EditionRefused?.ToText(language),
        }.OfType<string>();

    private IEnumerable<string> SetAside()
    {
        if (volet.DeadLetters > 0)
        {
            yield return language.Say(
                $"{language.Count(volet.DeadLetters, "annonce mise", "", "annonces mises")} de côté, voir `dead-letters`",
                $"{volet.DeadLetters} notices set aside, which `dead-letters` lists"
            ) + Oldest(volet.OldestDeadLetterSince);
        }

        if (volet.QuarantinedRows > 0)
        {
            string list = $"`quarantine list --volet {volet.Volet.ToKebabCase()}`";
            yield return language.Say(
                $"{language.Count(volet.QuarantinedRows, "ligne illisible", "", "lignes illisibles")}, voir {list}",
                $"{volet.QuarantinedRows} rows cannot be read, which {list} lists"
            ) + Oldest(volet.OldestQuarantinedSince);
        }

        foreach (UnreadableStoredRow row in volet.UnreadableRows)
        {
            yield return language.Say(
                $"{row.Table} {row.Key} ne peut pas être lu : {row.Reason}",
                $"{row.Table} {row.Key} cannot be read: {row.Reason}"
            );
        }
    }

    private IEnumerable<string> Loads()
    {
        if (volet.Configuration is { } judging)
        {
            yield return language.Say(
                $"juge d'après {judging.ToText(language)} : {language.Count(judging.Rules, "règle", "")}, "
                    + language.Count(judging.Firms, "entreprise", ""),
                $"judges by {judging.ToText(language)}: {judging.Rules} rules, {judging.Firms} firms"
            );
        }

        if (volet.Refused is { } refused)
        {
            yield return language.Say(
                $"a refusé {refused.ToText(language)} : {IssueWording.Count(refused.Errors, 0, language)}, que `check` détaille",
                $"refused {refused.ToText(language)}: {refused.Errors} errors, which `check` tells"
            );
        }
    }

    private IEnumerable<string> FailingByReason() =>
        volet
            .FailingDeliveries.GroupBy(d => (d.Route, d.Channel, d.Reason))
            .Select(g =>
            {
                string next = Moments.Show(g.Min(d => d.NextTry), language);
                return language.Say(
                    $"{g.Key.Route} par {g.Key.Channel} : {g.Count()} messages en échec : {g.Key.Reason} ; "
                        + $"{language.Count(g.Max(d => d.Attempts), "essai", "")}, le prochain {next}",
                    $"{g.Key.Route} by {g.Key.Channel}: {g.Count()} messages failing: {g.Key.Reason}; "
                        + $"{g.Max(d => d.Attempts)} attempts, the next on {next}"
                );
            });

    private string Waiting(DateTimeOffset now) =>
        language.Say(
            $"{language.Count(volet.Unsent, "message", "")} en attente{(volet.Failing > 0 ? $" ({volet.Failing} en échec)" : "")}",
            $"{volet.Unsent} messages waiting{(volet.Failing > 0 ? $" ({volet.Failing} failing)" : "")}"
        )
        + (volet.OldestWaitingSince is { } since ? $"{Oldest(since)} ({Moments.Show(now - since, language)})" : "")
        + (volet.Withheld > 0 ? language.Say($" ; {volet.Withheld} retenus", $"; {volet.Withheld} withheld") : "");

    private string Reading =>
        volet.Behind switch
        {
            null => language.Say("retard sur les annonces lues inconnu", "how far behind the log is not known"),
            0 => language.Say("tout ce qui est lu est jugé", "up to date with the log"),
            _ => language.Say($"{volet.Behind} lignes à juger", $"{volet.Behind} rows behind the log") + Oldest(volet.BehindSince),
        };

    private string Oldest(DateTimeOffset? since) =>
        since is null
            ? ""
            : language.Say($", depuis {Moments.Show(since, language)} au plus", $", the oldest since {Moments.Show(since, language)}");
}
