using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The first steps: a configuration from nothing, what is wrong around it, who would be told of what.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-starting-").FullName;

    private string Config => Path.Combine(_folder, "veille");

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task A_configuration_is_made_from_options_and_is_valid()
    {
        string firms = Save("liste.csv", "SIREN;Nom;Sensibilité;Départements\r\n999101116;Valdorix Mécanique;stratégique;63\r\n");

        Answer made = await TypeAsync("init", "--region", "Auvergne", "--firms", firms, "--routes", "gse,departement-63");
        Answer check = await TypeAsync("check");

        Assert.Equal((ExitStatus.Done, ""), (made.Status, made.Error));
        Assert.Contains("1 entreprises", made.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, check.Status);
        Assert.Contains("La configuration est valide", check.Output, StringComparison.Ordinal);
        Assert.Contains(
            "departement-63",
            await File.ReadAllTextAsync(Path.Combine(Config, "defensive", "routes.yml"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--region", "Auvergn", "le plus proche : auvergne")]
    [InlineData("--firms", "absent.csv", ".xlsx, .csv, .yml")]
    [InlineData("--routes", "gze", "le plus proche : gse")]
    public async Task An_answer_that_cannot_be_is_refused_and_nothing_is_made(string option, string value, string said)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal)
        {
            ["--region"] = "auvergne",
            ["--firms"] = "",
            ["--routes"] = "gse",
            [option] = value,
        };
        Answer answer = await TypeAsync(["init", .. options.SelectMany(o => new[] { o.Key, o.Value })]);

        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Config));
    }

    [Fact]
    public async Task A_folder_in_which_something_lies_is_left_alone()
    {
        Save("veille/notes.txt", "x");
        Answer answer = await TypeAsync("init", "--region", "bretagne", "--firms", "", "--routes", "gse");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Single(Directory.EnumerateFileSystemEntries(Config));
    }

    [Fact]
    public async Task A_list_of_firms_that_is_wrong_is_told_at_once()
    {
        string firms = Save("liste.csv", "SIREN;Nom;Sensibilité\r\n9,99101E+13;Valdorix;stratégique\r\n");
        Answer answer = await TypeAsync("init", "--region", "auvergne", "--firms", firms, "--routes", "gse");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains("W1303", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_and_routes_say_what_they_do_over_the_log()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples);

        Answer rules = await typed.TypeAsync("rules", "--volet", "defensive", "--json");
        Answer text = await typed.TypeAsync("rules", "--volet", "defensive");
        Answer routes = await typed.TypeAsync("routes", "test", "A202602111", "--volet", "defensive", "--json");
        Answer nobody = await typed.TypeAsync("routes", "test", "A202602111", "--volet", "offensive");
        Answer list = await typed.TypeAsync("routes", "--volet", "offensive");

        Assert.Equal(ExitStatus.Done, rules.Status);
        JsonElement opening = rules.Objects.Single(o => o.GetProperty("rule").GetString() == "solvency.opening");
        Assert.True(opening.GetProperty("alerts").GetInt32() > 0);
        Assert.Equal(("live", "gse"), (opening.GetProperty("stage").GetString(), opening.GetProperty("routes")[0].GetString()));
        Assert.Contains("never fired", text.Output, StringComparison.Ordinal);
        Assert.Contains("gse", routes.Objects.Select(o => o.GetProperty("route").GetString()));
        Assert.DoesNotContain("Domérion", nobody.Output, StringComparison.Ordinal);
        Assert.Contains("pole-viameca", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gse", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_around_the_program_is_told_with_what_to_do()
    {
        await InitAsync();
        int port = Unused();
        Source($"http://127.0.0.1:{port}/");

        Answer doctor = await TypeAsync("doctor", "--json");

        Assert.Equal(ExitStatus.Failed, doctor.Status);
        JsonElement network = doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "network");
        Assert.Equal("bad", network.GetProperty("state").GetString());
        Assert.Contains("pare-feu", network.GetProperty("advice").GetString(), StringComparison.Ordinal);
        string[] subjects = ["folder", "disk", "clock"];
        Assert.All(subjects, s => Assert.Contains(s, doctor.Objects.Select(o => o.GetProperty("subject").GetString())));
    }

    [Theory]
    [InlineData(0, "good")]
    [InlineData(3600, "bad")]
    public async Task The_clock_is_held_against_that_of_a_server(int seconds, string state)
    {
        await InitAsync();
        TcpListener server = new(IPAddress.Loopback, 0);
        server.Start();
        Task answered = AnswerAsync(server, Typed.Now.AddSeconds(seconds));
        Source($"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/");

        Answer doctor = await TypeAsync("doctor", "--json");
        await answered;

        Assert.Equal(state, doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "clock").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_folder_that_others_may_read_is_told_with_the_command_that_mends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights of files are those of Unix");
        await InitAsync();
        Directory.CreateDirectory(Path.Combine(Data, "defensive"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Data, "defensive"), (UnixFileMode)0b111_101_101);
        }

        Answer doctor = await TypeAsync("doctor", "--offline");

        Assert.Equal(ExitStatus.Failed, doctor.Status);
        Assert.Contains("chmod -R go-rwx", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_is_given_what_it_needs_to_complete_a_word()
    {
        Answer script = await TypeAsync("completion", "bash");
        await using StringWriter suggested = new();
        await Cli.RunAsync(["[suggest:4]", "expl"], suggested, TextWriter.Null, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Contains("complete -F _watch_worker watch-worker", script.Output, StringComparison.Ordinal);
        Assert.Contains("explain-code", suggested.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Answer> InitAsync() => TypeAsync("init", "--region", "auvergne", "--firms", "", "--routes", "gse");

    // The one source of the first configuration, from another place.
    private void Source(string address)
    {
        string path = Path.Combine(Config, "sources", "bodacc.yml");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("https://echanges.dila.gouv.fr/OPENDATA/BODACC/", address, StringComparison.Ordinal)
        );
    }

    private static async Task AnswerAsync(TcpListener server, DateTimeOffset date)
    {
        using TcpListener listening = server;
        using TcpClient client = await listening.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        _ = await stream.ReadAtLeastAsync(new byte[1], 1, cancellationToken: TestContext.Current.CancellationToken);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nDate: {date:R}\r\nContent-Length: 0\r\n\r\n"),
            TestContext.Current.CancellationToken
        );
    }

    private static int Unused()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Save(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<Answer> TypeAsync(params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] place = words[0] is "completion" ? [] : ["--config", Config, "--data", Data, "--lang", "fr"];
        int status = await Cli.RunAsync(
            [.. words, .. place],
            output,
            error,
            new FakeTimeProvider(Typed.Now),
            TestContext.Current.CancellationToken
        );
        return new Answer(status, output.ToString(), error.ToString());
    }
}
