using System.CommandLine;
using Watch.Rules.Names;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Checking;

/// <summary><c>names</c>: recognises firms by their names alone, from two files, without configuration or store.</summary>
internal static class NamesCommand
{
    private static readonly Option<FileInfo> Firms = new("--firms")
    {
        Description = "CSV of firms: firm_id, name; and, where known, aliases (between | or ;), place, siren.",
        HelpName = "F.csv",
        Required = true,
    };

    private static readonly Option<FileInfo> Mentions = new("--mentions")
    {
        Description = "CSV of what is to be recognised: mention; and, where known, place, siren.",
        HelpName = "M.csv",
        Required = true,
    };

    private static readonly Option<FileInfo?> Registry = new("--registry")
    {
        Description = "CSV with a column name: names from which to learn how rare words are, beside those of the firms.",
        HelpName = "R.csv",
    };

    private static readonly Option<bool> Text = new("--text")
    {
        Description = "The mentions are titles or articles, in which firms are named.",
    };

    public static Command Make()
    {
        Command command = new("names", "Recognise firms by name: a line for each mention, with firm, score, decision and why.")
        {
            Firms,
            Mentions,
            Registry,
            Text,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken ct)
    {
        List<ConfigurationIssue> issues = [];
        NameTables tables = new(issues);
        IReadOnlyList<NamedFirm> firms = tables.ReadFirms(arguments.GetRequiredValue(Firms));
        IReadOnlyList<NameMention> mentions = tables.ReadMentions(arguments.GetRequiredValue(Mentions));
        IReadOnlyList<string>? registry = arguments.GetValue(Registry) is { } file ? tables.ReadNames(file) : null;
        foreach (ConfigurationIssue issue in issues)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(IssueWording.ToLine(issue, CommonOptions.LanguageOf(arguments)));
        }

        if (issues.Exists(i => i.Severity is IssueSeverity.Error))
        {
            return ExitStatus.BadUsage;
        }

        bool json = arguments.GetValue(CommonOptions.Json);
        foreach (NameLine line in arguments.GetValue(Text) ? InTexts(firms, mentions) : OfNames(firms, mentions, registry))
        {
            ct.ThrowIfCancellationRequested();
            await arguments.InvocationConfiguration.Output.WriteLineAsync(
                json ? CommandJson.Write(line) : line.ToText(CommonOptions.LanguageOf(arguments))
            );
        }

        return tables.HasPassedOver ? ExitStatus.Quarantined : ExitStatus.Done;
    }

    private static IEnumerable<NameLine> OfNames(
        IReadOnlyList<NamedFirm> firms,
        IReadOnlyList<NameMention> mentions,
        IReadOnlyList<string>? registry
    )
    {
        NameIndex index = new(firms, WordRarity.Learn(firms, registry ?? []));
        return mentions.Select(mention => NameLine.Of(index.Recognise(mention)));
    }

    private static IEnumerable<NameLine> InTexts(IReadOnlyList<NamedFirm> firms, IReadOnlyList<NameMention> texts)
    {
        TextRecogniser recogniser = new(firms);
        foreach (NameMention text in texts)
        {
            List<TextMention> found =
            [
                .. recogniser.Find(text.Text).GroupBy(m => m.Firm.Id, StringComparer.Ordinal).Select(g => g.MaxBy(m => m.Score)!),
            ];
            if (found.Count == 0)
            {
                yield return NameLine.Nothing(text.Text);
            }

            foreach (TextMention mention in found)
            {
                yield return NameLine.Of(text.Text, mention);
            }
        }
    }
}
