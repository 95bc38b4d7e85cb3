using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>Ctrl-C, and a request to end, in the middle of an edition.</summary>
public sealed class InterruptedImportTests : IDisposable
{
    private const int Records = 60_000;
    private const int Looks = 1_200;

    private readonly string _folder = Directory.CreateTempSubdirectory("watch-interrupted-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task It_says_how_far_it_came_and_leaves_to_the_shell_what_ended_it(string signal, int status)
    {
        string data = Path.Combine(_folder, "data");
        string edition = Path.Combine(_folder, "RCS-A_BXA20260299.xml");
        await File.WriteAllTextAsync(edition, Edition(), Ct);
        using Process import = WatchWorker.Start(["import", edition, "--config", Repository.PathTo("config"), "--data", data]);
        Task<string> output = import.StandardOutput.ReadToEndAsync(Ct);
        Task<string> errors = import.StandardError.ReadToEndAsync(Ct);
        await UntilSomethingIsInTheLogAsync(Path.Combine(data, "log.db"));

        using (Process kill = Process.Start("kill", [$"-{signal}", import.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(Ct);
        }

        await import.WaitForExitAsync(Ct);
        await output;
        string said = await errors;
        Assert.Contains("Interrupted while RCS-A_BXA20260299.xml was read: 0 documents", said, StringComparison.Ordinal);
        Assert.Contains("can be started again", said, StringComparison.Ordinal);
        Assert.Equal(status, import.ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task UntilSomethingIsInTheLogAsync(string log)
    {
        for (int look = 0; look < Looks && await CountAsync(log) == 0; look++)
        {
            await Task.Delay(100, Ct);
        }

        Assert.NotEqual(0, await CountAsync(log));
    }

    private static async Task<long> CountAsync(string log)
    {
        try
        {
            await using SqliteConnection connection = new($"Data Source={log};Mode=ReadOnly;Pooling=False");
            return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM notice");
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private static string Edition()
    {
        StringBuilder edition = new(
            """<?xml version="1.0" encoding="utf-8"?><RCS-A_IMMAT><parution>20260299</parution><dateParution>2026-11-20</dateParution>"""
        );
        edition.Append("<listeAvis>");
        for (int number = 1; number <= Records; number++)
        {
            edition.Append(
                CultureInfo.InvariantCulture,
                $"""
                <avis><typeAnnonce><annonce/></typeAnnonce><nojo>{number}</nojo><numeroAnnonce>{number}</numeroAnnonce>
                <numeroDepartement>63</numeroDepartement><tribunal>GREFFE</tribunal>
                <personnes><personne><personneMorale>
                <denomination>FORGES INVENTEES {number}</denomination>
                </personneMorale></personne></personnes>
                <acte><creation><categorieCreation>Immatriculation d'une personne morale</categorieCreation></creation></acte></avis>
                """
            );
        }

        return edition.Append("</listeAvis></RCS-A_IMMAT>").ToString();
    }
}
