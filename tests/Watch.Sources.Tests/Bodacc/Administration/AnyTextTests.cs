using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

public sealed class AnyTextTests
{
    private static readonly Gen<string> _word = Gen.OneOfConst(
        "Gérant",
        "Président",
        "Associé",
        " : ",
        ":",
        ", ",
        " ; ",
        ";",
        ". ",
        ".",
        " devient ",
        " n'est plus ",
        " partant",
        "nomination du ",
        "Modification de la désignation d'un dirigeant",
        ", nouvelle identité : ",
        " nom d'usage : ",
        " né(e) ",
        " représenté(e) par ",
        "(SAS)",
        "Sté par actions simplifiée ",
        "DOREL",
        "Jean",
        "Adresse : ",
        " en fonction le ",
        "12 Mai 2020",
        "&amp;",
        "\u00a0",
        "12/03/1970",
        "B.P.I."
    );

    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 80].Select(chars => new string(chars)),
        _word.Array[0, 40].Select(words => string.Concat(words))
    );

    [Fact]
    public void No_text_throws_and_no_statement_is_nameless() =>
        _text.Sample(text =>
        {
            IReadOnlyList<OfficerStatement> read = AdministrationText.Read(text, "Société civile");
            Assert.All(read, s => Assert.False(string.IsNullOrWhiteSpace(s.Name)));
            Assert.All(read, s => Assert.NotEmpty(s.Functions));
        });

    [Fact]
    public void Blanks_do_not_change_what_is_read() =>
        _text.Sample(text =>
        {
            string spaced = $"\t {text.Replace(" ", " \u00a0\n ")}  ";

            Assert.Equal(Told(AdministrationText.Read(text, null)), Told(AdministrationText.Read(spaced, null)));
        });

    [Fact]
    public void Reading_a_prepared_text_is_reading_the_text() =>
        _text.Sample(text =>
        {
            string prepared = Wording.Prepare(text);

            Assert.Equal(prepared, Wording.Prepare(prepared));
            Assert.Equal(Told(AdministrationText.Read(text, null)), Told(AdministrationText.Read(prepared, null)));
        });

    [Fact]
    public void Statements_come_in_the_order_of_the_text() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 2])
            .Sample(
                (count, dialect) =>
                {
                    string[] names =
                    [
                        .. Enumerable.Range(0, count).Select(n => $"NOM{(char)('A' + (n % 26))}{new string('X', n / 26)} Jean"),
                    ];
                    string text = dialect switch
                    {
                        0 => string.Join(" ; ", names.Select(n => $"Gérant : {n}")),
                        1 => string.Join(", ", names.Select(n => $"Gérant : {n}")),
                        _ => string.Join(". ", names.Select(n => $"{n} nom d'usage : {n.Split(' ')[0]} devient gérant")),
                    };

                    Assert.Equal(names, AdministrationText.Read(text, null).Select(s => s.Name));
                }
            );

    [Theory]
    [InlineData("a : ")]
    [InlineData("X devient gérant. ")]
    [InlineData("Gérant : X, ")]
    [InlineData("A. ")]
    [InlineData(" Adresse : x ; ")]
    [InlineData("Modification de la désignation d'un dirigeant : gérant, nouvelle identité : A.B. ")]
    [InlineData("Président : B.P. Gérant ")]
    [InlineData(" nom d'usage : ")]
    [InlineData("&amp;")]
    [InlineData(" S")]
    public async Task A_text_of_a_million_characters_takes_no_more_than_moments(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        Task<IReadOnlyList<OfficerStatement>> reading = Task.Run(
            () => AdministrationText.Read(text, null),
            TestContext.Current.CancellationToken
        );

        Assert.NotNull(await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Told(IReadOnlyList<OfficerStatement> read) =>
        read.Select(s =>
            $"{s.Change}|{s.Role}|{string.Join('+', s.Functions)}|{s.Name}|{s.UsageName}|{s.Person}|{s.LegalForm}|"
            + $"{s.RepresentedBy}|{s.Since}"
        );
}
