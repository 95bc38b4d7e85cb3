using System.Text;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

public sealed class NamesCommandTests : IDisposable
{
    private readonly Typed _typed = new();

    [Fact]
    public async Task Each_mention_is_a_line_with_firm_score_decision_and_why()
    {
        Answer answer = await NamesAsync(
            "firm_id,name,aliases,place,siren\nF1,FORGEVAL SAS,Inoxaly|Boudeville,63300 Thiers,\nF2,LAVEMONT,,,999 404 445\n",
            "mention,place,siren\nForge Val,,\n\"Inoxaly, SARL\",,\nSANS SUITE,,\nCOUTELLERIE,,\nun autre nom,,999404445\n"
        );

        Assert.Equal((ExitStatus.Done, ""), (answer.Status, answer.Error));
        Assert.Equal(["F1", "F1", null, null, "F2"], answer.Objects.Select(o => o.GetProperty("firm_id").GetString()));
        Assert.Equal(["match", "match", "none", "none", "match"], answer.Objects.Select(o => o.GetProperty("decision").GetString()));
        Assert.Equal("Inoxaly, SARL", answer.Objects[1].GetProperty("mention").GetString());
        Assert.All(answer.Objects, o => Assert.InRange(o.GetProperty("score").GetDouble(), 0, 1));
        Assert.All(answer.Objects, o => Assert.NotEmpty(o.GetProperty("why").GetString()!));
        Assert.All(answer.Objects, o => Assert.Equal("names-2", o.GetProperty("matcher").GetString()));
    }

    [Fact]
    public async Task Files_of_a_French_spreadsheet_are_read_as_well()
    {
        byte[] firms = Latin("firm_id;name;aliases\nF1;\"Société métallurgique de l'Allagnon\";\"Métalla;SMA Allagnon\"\n");
        Answer answer = await NamesAsync(firms, Latin("mention\nSOCIETE METALLURGIQUE DE L ALLAGNON\nMetalla; usine de Massiac\n"));
        Assert.Equal(["F1", "F1"], answer.Objects.Select(o => o.GetProperty("firm_id").GetString()));
        Assert.Equal("Metalla; usine de Massiac", answer.Objects[1].GetProperty("mention").GetString());
    }

    [Fact]
    public async Task Firms_are_found_in_titles()
    {
        Answer answer = await NamesAsync(
            "firm_id,name\nF1,Orange\nF2,FORGEVAL SAS\n",
            "mention\nVigilance orange pour le Cantal\n\"Orange et Forgeval annoncent un contrat, la direction confirme\"\nRien "
                + "ici\nSoldes : les promotions du groupe Orange\n",
            "--text"
        );

        Assert.Equal([null, "F1", "F2", null, "F1"], answer.Objects.Select(o => o.GetProperty("firm_id").GetString()));
        Assert.Equal(["none", "match", "match", "none", "match"], answer.Objects.Select(o => o.GetProperty("decision").GetString()));
        Assert.Equal(
            ("Forgeval", 10),
            (answer.Objects[2].GetProperty("seen").GetString(), answer.Objects[2].GetProperty("start").GetInt32())
        );
        Assert.Equal("a promotion", answer.Objects[4].GetProperty("no_news").GetString());
    }

    [Fact]
    public async Task Rarity_is_learnt_from_a_registry_where_one_is_given()
    {
        const string Firms = "firm_id,name\nF1,VOLCALIS BRIVADOIS\n";
        const string Mentions = "mention\nVOLCALIS ALTIPOR\n";
        string registry = _typed.Write(
            "r.csv",
            Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"VOLCALIS N{i}ZOR\n")))
        );
        double alone = (await NamesAsync(Firms, Mentions)).Last.GetProperty("score").GetDouble();
        double learnt = (await NamesAsync(Firms, Mentions, "--registry", registry)).Last.GetProperty("score").GetDouble();
        Assert.True(learnt < alone / 2, $"{learnt} learnt, {alone} alone");
    }

    [Fact]
    public async Task A_mention_comes_back_as_it_was_read_and_what_else_the_file_holds_changes_no_answer()
    {
        const string Firms = "firm_id,name\nF1,MORVELLE TRICOTS DU NORD\n";
        Answer alone = await NamesAsync(Firms, "mention\n\" MORVELLE TRICOTS \"\n");
        string others = string.Concat(Enumerable.Range(0, 60).Select(i => $"MORVELLE TRICOT UNITE {i}\n"));
        Answer among = await NamesAsync(Firms, $"mention\n\" MORVELLE TRICOTS \"\n{others}");

        Assert.Equal(" MORVELLE TRICOTS ", alone.Objects[0].GetProperty("mention").GetString());
        Assert.Equal(alone.Objects[0].GetProperty("score").GetDouble(), among.Objects[0].GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task A_person_reads_lines_of_text()
    {
        Answer answer = await NamesAsync("firm_id,name\nF1,FORGEVAL SAS\n", "mention\nForgeval\n", json: false);
        Assert.StartsWith("match  ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("F1  Forgeval: ", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,name\nF1,X\n", "mention\nX\n", "firms.csv:1:1: W1322: found a first line without 'firm_id'")]
    [InlineData("firm_id,name\nF1,X\n", "name\nX\n", "mentions.csv:1:1: W1322: found a first line without 'mention'")]
    [InlineData("firm_id,name\nF1,\"X\n", "mention\nX\n", "firms.csv:2:4: W1111: found a quote that is not closed")]
    public async Task What_is_wrong_with_a_file_is_said_with_its_place(string firms, string mentions, string message)
    {
        Answer answer = await NamesAsync(firms, mentions);
        Assert.Equal((ExitStatus.BadUsage, ""), (answer.Status, answer.Output));
        Assert.StartsWith(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_lacks_something_is_passed_over_and_said_and_the_others_are_read()
    {
        Answer answer = await NamesAsync(
            "firm_id,name,siren\nF1,FORGEVAL,\nF2,,\n,INOXALY,\n",
            "mention,siren\nForgeval,123456789\n,999404445\nInoxaly,\n"
        );

        Assert.Equal(ExitStatus.Quarantined, answer.Status);
        Assert.Equal(["F1", null], answer.Objects.Select(o => o.GetProperty("firm_id").GetString()));
        Assert.Equal(
            [
                "firms.csv:3:1: warning: W1321: found a row without 'name'; it is passed over",
                "firms.csv:4:1: warning: W1321: found a row without 'firm_id'; it is passed over",
                "mentions.csv:2:10: warning: W1999: found '123456789'; allowed: a SIREN or SIRET with the right check digit; the name "
                    + "alone is read",
                "mentions.csv:3:1: warning: W1321: found a row without 'mention'; it is passed over",
            ],
            answer.Error.TrimEnd().Split('\n').Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        Answer answer = await _typed.TypeAsync("names", "--firms", "nowhere.csv", "--mentions", "nowhere.csv", "--json");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains("nowhere.csv", answer.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _typed.Dispose();

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private Task<Answer> NamesAsync(string firms, string mentions, params string[] more) =>
        NamesAsync(Encoding.UTF8.GetBytes(firms), Encoding.UTF8.GetBytes(mentions), more);

    private Task<Answer> NamesAsync(string firms, string mentions, bool json) =>
        _typed.TypeAsync([
            "names",
            "--firms",
            _typed.Write("firms.csv", Encoding.UTF8.GetBytes(firms)),
            "--mentions",
            _typed.Write("mentions.csv", Encoding.UTF8.GetBytes(mentions)),
            .. json ? ["--json"] : Array.Empty<string>(),
        ]);

    private Task<Answer> NamesAsync(byte[] firms, byte[] mentions, params string[] more) =>
        _typed.TypeAsync([
            "names",
            "--firms",
            _typed.Write("firms.csv", firms),
            "--mentions",
            _typed.Write("mentions.csv", mentions),
            "--json",
            .. more,
        ]);
}
