using System.Globalization;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.French;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Judging.Examples;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>Prints explanations: trees for people, or a line each.</summary>
internal sealed class ExplainPrinter(TextWriter output, bool json, ExplainedNotice notice, MessageLanguage language)
{
    private const string Indent = "  ";

    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    private int _fired;
    private int _missed;
    private int _notShown;

    /// <summary>Says which notice it is, and what its symbols are about.</summary>
    public void Begin(IReadOnlyList<string> symbols)
    {
        if (json)
        {
            return;
        }

        string kinds = string.Join(", ", notice.Notice.Events.Select(e => language.Of(e.Kind)));
        (string id, DateOnly day) = (notice.Notice.Id, notice.Notice.PublishedOn);
        output.WriteLine(
            language.Say(
                $"{id} de {notice.Notice.Source}, révision {notice.Entry.Revision}, publiée le {day:dd/MM/yyyy} : {kinds}",
                $"{id} of {notice.Notice.Source}, revision {notice.Entry.Revision}, published on {day:yyyy-MM-dd}: {kinds}"
            )
        );
        if (notice.RemarkIn(language) is { } remark)
        {
            output.WriteLine($"{Indent}{remark}");
        }

        foreach (string symbol in symbols)
        {
            output.WriteLine($"{Indent}{symbol}");
        }
    }

    /// <summary>Prints an alert as it was last told.</summary>
    public void Print(ExplainedAlert one)
    {
        if (json)
        {
            output.WriteLine(CommandJson.Write(ExplainAlertLine.Of(one)));
            return;
        }

        (Guid id, AlertKey key, int message) = (one.Alert.Id, one.Alert.Key, one.Alert.Revision);
        string status = language.Of(one.Alert.Status);
        output.WriteLine(
            language.Say(
                $"{Indent}alerte {id:D} de {key.Rule} pour {key.Route}, {status}, message {message} : {one.Content.Title}",
                $"{Indent}alert {id:D} of {key.Rule} to {key.Route}, {status}, message {message}: {one.Content.Title}"
            )
        );
        Facts(one.Volet, one.Ownership, one.Content.Indicators);
    }

    /// <summary>Says what is judged otherwise than the configuration has it; lines of JSON say it by the version.</summary>
    public void Remark(string? remark)
    {
        if (!json && remark is not null)
        {
            output.WriteLine($"{Indent}{Indent}{remark}");
        }
    }

    /// <summary>Prints those of a volet that fire, and the nearest that do not.</summary>
    public void Print(Volet volet, VoletExplanations all, int misses)
    {
        if (!json && all.Fired.Count + all.Missed.Count > 0)
        {
            output.WriteLine(language.Of(volet));
        }

        foreach (ExplainedFiring fired in all.Fired)
        {
            Print(ExplainLine.Of(volet, fired, notice.Entry.IsTextGone), fired.Explanation);
            Facts(volet, fired.Ownership, fired.Indicators);
        }

        foreach (Explanation missed in all.Missed.Take(misses))
        {
            Print(ExplainLine.Of(volet, missed, notice.Entry.IsTextGone), missed);
        }

        int left = Math.Max(0, all.Missed.Count - misses);
        if (!json && left > 0)
        {
            output.WriteLine(
                language.Say(
                    $"{Indent}{left} autres ne se déclenchent pas ; --misses N ou --rule ID les montre.",
                    $"{Indent}{left} more do not fire; --misses N or --rule ID shows them."
                )
            );
        }

        (_fired, _missed, _notShown) = (_fired + all.Fired.Count, _missed + all.Missed.Count, _notShown + left);
    }

    /// <summary>Prints the sum.</summary>
    public void End()
    {
        if (json)
        {
            output.WriteLine(CommandJson.Write(ExplainReport.Of(notice, _fired, _missed, _notShown)));
        }
    }

    private void Print(ExplainLine line, Explanation explanation)
    {
        if (json)
        {
            output.WriteLine(CommandJson.Write(line));
        }
        else
        {
            Tell(explanation);
        }
    }

    // What several rules say of one firm is told once in each volet.
    private void Facts(Volet volet, IReadOnlyList<ExplainedPath> paths, IReadOnlyList<AlertIndicator> indicators)
    {
        IEnumerable<string[]> blocks =
        [
            .. paths.Select(p => p.ToText(language).ToArray()),
            .. indicators.Select(i => new[] { ScreeningWords.Dated(i) }),
        ];
        foreach (string[] block in json ? [] : blocks.Where(b => _printed.Add($"{volet} {string.Join(' ', b)}")))
        {
            foreach (string line in block)
            {
                output.WriteLine($"{Indent}{Indent}{line}");
            }
        }
    }

    private void Tell(Explanation one)
    {
        string firm = one.Firm is { } about ? $" {language.Say("pour", "for")} {about.Siren} {about.Name}" : "";
        string routes = one.DeliveredRoutes() is { Count: > 0 } to ? string.Join(", ", to) : language.Say("personne", "nobody");
        (string id, string version) = (one.Rule.Id, one.Rule.Version);
        output.WriteLine(
            one.Fires
                ? language.Say(
                    $"{Indent}✓ {id} (version {version}) se déclenche{firm} : {language.Of(one.Severity)}, pour {routes}",
                    $"{Indent}✓ {id} (version {version}) fires{firm}: {language.Of(one.Severity)}, to {routes}"
                )
                : language.Say(
                    $"{Indent}✗ {id} (version {version}) ne se déclenche pas{firm} : {ExplainedWords.Failing(one, language)}",
                    $"{Indent}✗ {id} (version {version}) does not fire{firm}: {ExplainedWords.Failing(one, language)}"
                )
        );
        if (one.Recognition is { } by)
        {
            string score = by.Score.ToString("0.00", CultureInfo.InvariantCulture);
            output.WriteLine(
                language.Say(
                    $"{Indent}{Indent}« {by.Seen} » est reconnu comme « {by.Known} » : score {score}, {by.Matcher}",
                    $"{Indent}{Indent}'{by.Seen}' is recognised as '{by.Known}': score {score}, {by.Matcher}"
                )
            );
            output.WriteLine($"{Indent}{Indent}{Indent}{string.Join(", ", by.Parts.Select(Part))}");
        }

        Tree(one.When, depth: 2);
        if (one.Unless is { } unless)
        {
            Titled(language.Say("sauf (unless)", "unless"), unless);
        }

        foreach (Explained known in one.FalsePositives)
        {
            Titled(language.Say($"faux positif connu : {known.Name}", $"known false positive: {known.Name}"), known.Parts[0]);
        }
    }

    private void Titled(string title, Explained part)
    {
        output.WriteLine($"{Indent}{Indent}{title}");
        Tree(part, depth: 3);
    }

    // The clauses of a block stand side by side, as in the file.
    private void Tree(Explained part, int depth)
    {
        bool isBlock = part.Name is "block";
        if (!isBlock)
        {
            string indent = string.Concat(Enumerable.Repeat(Indent, depth));
            output.WriteLine($"{indent}{Mark(part.Outcome)} {(part.Asked is null ? part.Name : ExplainedWords.Line(part, language))}");
        }

        foreach (Explained inner in part.Parts)
        {
            Tree(inner, isBlock ? depth : depth + 1);
        }
    }

    private static string Part(RecognitionPart part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{part.Feature} {part.Weight:0.00} x {part.Value:0.00}{(part.Seen.Length > 0 ? $" '{part.Seen}'" : "")}"
        );

    private static string Mark(Outcome outcome) =>
        outcome switch
        {
            Outcome.Yes => "✓",
            Outcome.No => "✗",
            _ => "?",
        };
}
