using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Commands.Checking;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting;

/// <summary><c>init</c>: makes a configuration folder by asking for region, list of firms and routes, or from options alone.</summary>
internal static class InitCommand
{
    private static readonly Option<string?> Region = new("--region")
    {
        Description = "The region, as in auvergne or bretagne.",
        HelpName = "REGION",
    };

    private static readonly Option<string?> Firms = new("--firms")
    {
        Description = "The list of firms: .xlsx, .csv or .yml; it is copied. Without, an empty list.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Routes = new("--routes")
    {
        Description = "The routes of the defensive volet, separated by commas.",
        HelpName = "ROUTE[,ROUTE]",
    };

    public static Command Make()
    {
        Command command = new("init", "Make a configuration folder; asks for what no option says.") { Region, Firms, Routes };
        command.SetAction((arguments, _) => RunAsync(arguments));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments)
    {
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        TextWriter errors = arguments.InvocationConfiguration.Error;
        string folder = arguments.GetRequiredValue(CommonOptions.Config);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await UsageErrors.SayAsync(arguments, InitWording.Taken(folder, language));
            return ExitStatus.BadUsage;
        }

        InitAnswers asked = new(errors, language);
        InitAnswer region = asked.Region(arguments.GetValue(Region));
        InitAnswer firms = region.IsRight ? asked.Firms(arguments.GetValue(Firms)) : region;
        InitAnswer routes = firms.IsRight ? asked.Routes(arguments.GetValue(Routes), region.Text) : firms;
        if (!routes.IsRight)
        {
            await UsageErrors.SayAsync(arguments, routes.Text);
            return ExitStatus.BadUsage;
        }

        string[] names = routes.Text.Split(',');
        InitFolder.Write(folder, region.Text, firms.Text, names);
        return await TellAsync(arguments, folder, names);
    }

    // What was made is held against what `check` would say, so that nobody begins with a folder that is wrong.
    private static async Task<int> TellAsync(ParseResult arguments, string folder, string[] routes)
    {
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        TextWriter output = arguments.InvocationConfiguration.Output;
        bool json = arguments.GetValue(CommonOptions.Json);
        LoadedConfiguration loaded = ConfigurationLoader.Load(folder, SourceModules.All, Enum.GetValues<Volet>());
        foreach (ConfigurationIssue issue in loaded.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            await output.WriteLineAsync(json ? CommandJson.Write(IssueLine.Of(issue, language)) : IssueWording.ToLine(issue, language));
        }

        InitReport report = new(folder, loaded.Configuration?.Of(Volet.Defensive).Firms.All.Count ?? 0, routes, loaded.Errors);
        await output.WriteLineAsync(json ? CommandJson.Write(report) : InitWording.Made(folder, report.Firms, report.Errors, language));
        return loaded.Errors == 0 ? ExitStatus.Done : ExitStatus.BadUsage;
    }
}

/// <summary>The last line of <c>init --json</c>.</summary>
/// <param name="Folder">The folder that was made.</param>
/// <param name="Firms">How many are watched; none where the configuration is not valid.</param>
/// <param name="Routes">Of the defensive volet.</param>
/// <param name="Errors">What has to be mended; each is a line before this one, as of <c>check --json</c>.</param>
internal sealed record InitReport(string Folder, int Firms, IReadOnlyList<string> Routes, int Errors);
