using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Judging.Examples;

namespace Watch.Worker.Commands.Rules;

/// <summary><c>test</c>: holds the rules against their examples, and fails as a unit test does.</summary>
internal static class TestCommand
{
    private static readonly Option<string?> OfRule = new("--rule") { Description = "Of this rule alone.", HelpName = "ID" };

    public static Command Make()
    {
        Command command = new("test", "Run the examples of the rules: what has to fire, and what must not.")
        {
            OfRule,
            CommonOptions.Volet,
        };
        command.SetAction((arguments, _) => RunAsync(arguments));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments)
    {
        IReadOnlyList<Volet> volets = (arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? WorkerRoles.All).Volets();
        if (await CommandConfiguration.LoadAsync(arguments, volets) is not { } configuration)
        {
            return ExitStatus.BadUsage;
        }

        if (
            arguments.GetValue(OfRule) is { } named
            && await RuleChoice.RefuseAsync(arguments, named, volets.SelectMany(v => configuration.Of(v).Rules))
        )
        {
            return ExitStatus.BadUsage;
        }

        ExampleNotices notices = new(new ParserCatalogue(SourceModules.All, configuration.Sources));
        List<ExampleLine> lines = [];
        List<string> without = [];
        foreach (Volet volet in volets)
        {
            VoletConfiguration own = configuration.Of(volet);
            ExampleRun run = new(own, notices);
            foreach (PlacedRule placed in own.Placed.Where(p => arguments.GetValue(OfRule) is not { } id || p.Rule.Id == id))
            {
                lines.AddRange(run.Of(placed).Select(r => ExampleLine.Of(volet, r)));
                without.AddRange(placed.Examples.Count == 0 ? [placed.Rule.Id] : Array.Empty<string>());
            }
        }

        return Print(arguments, lines, new TestReport(lines.Count(l => l.Passed), lines.Count(l => !l.Passed), without));
    }

    private static int Print(ParseResult arguments, List<ExampleLine> lines, TestReport report)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        bool json = arguments.GetValue(CommonOptions.Json);
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        foreach (ExampleLine line in lines.Where(l => json || !l.Passed))
        {
            output.WriteLine(json ? CommandJson.Write(line) : line.ToText(language));
        }

        output.WriteLine(json ? CommandJson.Write(report) : report.ToText(language));
        return report.Failed == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }
}

/// <summary>A line of <c>test --json</c>.</summary>
internal sealed record ExampleLine(
    string File,
    int Line,
    Volet Volet,
    string Rule,
    string Example,
    string Expects,
    bool Passed,
    string? Failure
)
{
    public static ExampleLine Of(Volet volet, ExampleResult result) =>
        new(
            result.Example.Place.File,
            result.Example.Place.Line,
            volet,
            result.Rule.Id,
            result.Example.Name,
            result.Example.MustFire ? "fire" : "silence",
            result.Failure is null,
            result.Failure
        );

    public string ToText(MessageLanguage language) =>
        language.Say(
            $"{File}:{Line}: règle {Rule}, exemple « {Example} » : {ExampleWords.French(Failure ?? "")}",
            $"{File}:{Line}: rule {Rule}, example \"{Example}\": {Failure}"
        );
}

/// <summary>The last line of <c>test --json</c>.</summary>
internal sealed record TestReport(int Passed, int Failed, IReadOnlyList<string> RulesWithoutExamples)
{
    public string ToText(MessageLanguage language) =>
        language.Say(
            $"{language.Count(Passed, "exemple réussi", "", "exemples réussis")}, {language.Count(Failed, "échec", "")}, "
                + language.Count(RulesWithoutExamples.Count, "règle sans exemple", "", "règles sans exemple"),
            $"{Passed} examples passed, {Failed} failed, {RulesWithoutExamples.Count} rules without examples"
        ) + (RulesWithoutExamples.Count == 0 ? "." : $"{language.Say(" : ", ": ")}{string.Join(", ", RulesWithoutExamples)}.");
}
