using System.CommandLine;
using Watch.Sources;
using Watch.Worker.Commands.Starting.Doctor;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting;

/// <summary><c>doctor</c>: looks at everything outside of the program, and says what to do about what is wrong.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Offline = new("--offline") { Description = "Ask no host." };

    public static Command Make(TimeProvider time)
    {
        Command command = new(
            "doctor",
            "Look at folders, rights, disk, clock, network, broker, database and certificates, and say what to do."
        )
        {
            Offline,
            CommonOptions.Volet,
        };
        command.SetAction((arguments, ct) => RunAsync(arguments, time, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        WorkerRoles roles = arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? WorkerRoles.All;
        string folder = arguments.GetRequiredValue(CommonOptions.Config);
        LoadedConfiguration loaded = ConfigurationLoader.Load(folder, SourceModules.All, roles.Volets());
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        FindingState worst = await PrintAsync(arguments, OfConfiguration(loaded, folder, language), FindingState.Good);
        if (loaded.Common is { } common)
        {
            Patient patient = new(common, folder, arguments.GetRequiredValue(CommonOptions.Data), roles, time, language);
            await foreach (Finding finding in FindingsAsync(patient, arguments.GetValue(Offline), ct))
            {
                worst = await PrintAsync(arguments, finding, worst);
            }
        }

        return worst == FindingState.Bad ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static async IAsyncEnumerable<Finding> FindingsAsync(
        Patient patient,
        bool offline,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (Finding finding in new FolderFindings(patient).All())
        {
            yield return finding;
        }

        ServerFindings servers = new(patient);
        await foreach (Finding finding in servers.StoresAsync(ct))
        {
            yield return finding;
        }

        if (offline)
        {
            yield break;
        }

        await foreach (Finding finding in servers.BrokerAsync(ct))
        {
            yield return finding;
        }

        await foreach (Finding finding in new NetworkFindings(patient).AllAsync(ct))
        {
            yield return finding;
        }
    }

    private static Finding OfConfiguration(LoadedConfiguration loaded, string folder, MessageLanguage language)
    {
        int warnings = loaded.Issues.Count - loaded.Errors;
        return new Finding(
            "configuration",
            loaded.Errors > 0 ? FindingState.Bad
                : warnings > 0 ? FindingState.Doubtful
                : FindingState.Good,
            $"{folder}: {IssueWording.Count(loaded.Errors, warnings, language)}",
            loaded.Issues.Count > 0 ? $"watch-worker check --config {folder}" : null
        );
    }

    private static async Task<FindingState> PrintAsync(ParseResult arguments, Finding finding, FindingState worst)
    {
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(finding) : finding.ToText(CommonOptions.LanguageOf(arguments))
        );
        return finding.State > worst ? finding.State : worst;
    }
}
