using System.Text.Json;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Where the pages lie, as whoever typed the command reads it.</summary>
public sealed class OpenCommandTests : IDisposable
{
    private readonly Typed _typed = new();

    public void Dispose() => _typed.Dispose();

    [Fact]
    public async Task Open_says_where_the_pages_of_each_route_lie()
    {
        await _typed.TypeAsync("import", Typed.Samples);

        Answer all = await _typed.TypeAsync("open", "--json");
        Answer one = await _typed.TypeAsync("open", "--route", "gse");

        Assert.Equal(
            ["departement-03", "departement-15", "departement-63", "gse"],
            all.Objects.Where(o => Word(o, "volet") == "defensive" && Word(o, "route") != "coordination").Select(o => Word(o, "route"))
        );
        Assert.Contains(all.Objects, o => Word(o, "route") == "strategies-entreprises");
        Assert.All(all.Objects, o => Assert.Equal(new Uri(Word(o, "path")).AbsoluteUri, Word(o, "url")));
        Assert.All(all.Objects, o => Assert.True(File.Exists(Word(o, "path"))));
        string index = Path.Combine(_typed.Data, "defensive", "pages", "gse", "index.html");
        Assert.Equal((ExitStatus.Done, $"gse  {new Uri(index).AbsoluteUri}\n"), (one.Status, one.Output.ReplaceLineEndings("\n")));
        Assert.DoesNotContain("defensive", (await _typed.TypeAsync("open", "--volet", "offensive")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_says_where_the_page_of_an_alert_lies()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        string id = (await _typed.TypeAsync("alerts", "--route", "gse", "--json")).Objects[0].GetProperty("id").GetString()!;

        Assert.EndsWith(
            $"/gse/alert-{id}.html\n",
            (await _typed.TypeAsync("open", id)).Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains($"alert-{id}.html", (await _typed.TypeAsync("open", id[..8])).Output, StringComparison.Ordinal);
        Answer unknown = await _typed.TypeAsync("open", "00000000", "--lang", "fr");
        Assert.Equal(
            (ExitStatus.Failed, "trouvé « 00000000 » ; à écrire : le numéro d'une alerte qui a été remise"),
            (unknown.Status, unknown.Error.TrimEnd())
        );
        Assert.Equal(ExitStatus.Failed, (await _typed.TypeAsync("open", "0")).Status);
    }

    [Theory]
    [InlineData("fr", "il n'y a pas encore de page : rien n'a été remis")]
    [InlineData("en", "There is no page yet: nothing was delivered.")]
    public async Task Where_nothing_was_delivered_open_says_so_and_makes_nothing(string lang, string said)
    {
        Directory.CreateDirectory(_typed.Data);
        Answer answer = await _typed.TypeAsync("open", "--lang", lang);

        Assert.Equal((ExitStatus.Failed, "", said), (answer.Status, answer.Output, answer.Error.TrimEnd()));
        Assert.Empty(Directory.GetFileSystemEntries(_typed.Data));
        Answer json = await _typed.TypeAsync("open", "--lang", lang, "--json");
        Assert.Equal(said, JsonDocument.Parse(json.Error).RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_route_that_is_none_is_refused_with_the_nearest()
    {
        Directory.CreateDirectory(_typed.Data);
        Answer answer = await _typed.TypeAsync("open", "--route", "gsee", "--lang", "en");

        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains("(nearest: gse)", answer.Error, StringComparison.Ordinal);
    }

    private static string Word(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
