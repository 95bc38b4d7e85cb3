using System.CommandLine;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.Fiches;
using Watch.Rules.French;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>fiche</c>: what is publicly known of a firm and since when.</summary>
internal static class FicheCommand
{
    private static readonly Argument<Siren?> Firm = new("siren")
    {
        Description = "The firm, by its SIREN; it need not be on a list.",
        HelpName = "SIREN",
        CustomParser = result =>
        {
            string word = string.Concat(result.Tokens.Select(t => t.Value));
            if (Siren.TryParse(word, out Siren siren))
            {
                return siren;
            }

            result.AddError($"found '{word}'; allowed: nine digits that pass the Luhn check");
            return null;
        },
    };

    private static readonly Option<string?> Html = new("--html") { Description = "Write it as a page to this file.", HelpName = "FILE" };

    public static Command Make(TimeProvider time) =>
        new Command("fiche", "What is publicly known of a firm and since when, each fact with its notice.")
        {
            Firm,
            Html,
            CommonOptions.Volet,
        }.Shows(WorkerRoles.Ingest, time, ShowAsync);

    private static async Task<int> ShowAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct)
    {
        await ShowingCommand.TellErrorsAsync(workspace, arguments);
        bool isDefensive = workspace.Volets.Contains(Volet.Defensive);
        FicheReading reading = new(
            workspace.Stores.LogOf(workspace.Volets),
            isDefensive ? workspace.Stores.RegistersOf(Volet.Defensive) : workspace.Stores.Registers,
            [.. workspace.Configuration.Volets.Values.SelectMany(v => v.Firms.All)]
        );
        Fiche fiche = await reading.OfAsync(arguments.GetRequiredValue(Firm)!.Value, ct);
        foreach (string fault in reading.Faults)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(fault);
        }

        if (arguments.GetValue(Html) is { } file)
        {
            await File.WriteAllTextAsync(file, FichePage.Of(fiche), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ct);
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(fiche) : FicheText.Of(fiche).TrimEnd()
        );
        return reading.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Quarantined;
    }
}
