using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
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
        TextWriter output = arguments.InvocationConfiguration.Output;
        TextWriter errors = arguments.InvocationConfiguration.Error;
        string folder = arguments.GetRequiredValue(CommonOptions.Config);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await errors.WriteLineAsync(InitWording.Taken(folder, language));
            return ExitStatus.BadUsage;
        }

        InitAnswers asked = new(errors, language);
        InitAnswer region = asked.Region(arguments.GetValue(Region));
        InitAnswer firms = region.IsRight ? asked.Firms(arguments.GetValue(Firms)) : region;
        InitAnswer routes = firms.IsRight ? asked.Routes(arguments.GetValue(Routes), region.Text) : firms;
        if (!routes.IsRight)
        {
            await errors.WriteLineAsync(routes.Text);
            return ExitStatus.BadUsage;
        }

        InitFolder.Write(folder, region.Text, firms.Text, routes.Text.Split(','));
        return await TellAsync(folder, output, language);
    }

    // What was made is held against what `check` would say, so that nobody begins with a folder that is wrong.
    private static async Task<int> TellAsync(string folder, TextWriter output, MessageLanguage language)
    {
        LoadedConfiguration loaded = ConfigurationLoader.Load(folder, SourceModules.All, Enum.GetValues<Volet>());
        foreach (ConfigurationIssue issue in loaded.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            await output.WriteLineAsync(IssueWording.ToLine(issue, language));
        }

        int firms = loaded.Configuration?.Of(Volet.Defensive).Firms.All.Count ?? 0;
        await output.WriteLineAsync(InitWording.Made(folder, firms, loaded.Errors, language));
        return loaded.Errors == 0 ? ExitStatus.Done : ExitStatus.BadUsage;
    }
}
