using BenchmarkDotNet.Attributes;
using Watch.Rules.Names;

namespace Watch.Benchmarks;

/// <summary>Recognising names and texts among ten thousand firms of five names each, none of which exists.</summary>
[MemoryDiagnoser]
public class Naming
{
    private const int Firms = 10_000;
    private const int Mentions = 1_000;
    private const int Texts = 100;
    private const int WordsOfText = 200;

    private static readonly string[] Heads =
    [
        "SOCIETE",
        "ETABLISSEMENTS",
        "GROUPE",
        "ATELIERS",
        "COMPAGNIE",
        "TRANSPORTS",
        "CABINET",
        "GARAGE",
    ];
    private static readonly string[] Trades =
    [
        "INDUSTRIE",
        "TRAVAUX PUBLICS",
        "ENERGIE",
        "LOGISTIQUE",
        "MECANIQUE",
        "AGRICOLE",
        "SECURITE",
        "BATIMENT",
    ];
    private static readonly string[] Places =
    [
        "AUVERGNE",
        "FRANCE",
        "RHONE ALPES",
        "CENTRE",
        "SUD OUEST",
        "ILE DE FRANCE",
        "LOIRE",
        "CANTAL",
    ];
    private static readonly string[] Syllables =
    [
        "va",
        "ro",
        "mel",
        "tin",
        "gar",
        "so",
        "lem",
        "ber",
        "du",
        "cha",
        "nis",
        "por",
        "fa",
        "jo",
        "quel",
        "bri",
        "ste",
        "mon",
        "ti",
        "re",
    ];

    private readonly NameIndex _index = new([.. Enumerable.Range(0, Firms).Select(Firm)]);
    private readonly TextRecogniser _texts = new([.. Enumerable.Range(0, Firms).Select(Firm)]);
    private readonly string[] _mentions = [.. Enumerable.Range(0, Mentions).Select(Mention)];
    private readonly string[] _prose = [.. Enumerable.Range(0, Texts).Select(rank => Text(rank, Word(rank * 31 % Firms)))];
    private readonly string[] _other = [.. Enumerable.Range(0, Texts).Select(rank => Text(rank, "personne"))];

    /// <summary>Half of the mentions name a firm, in one of four ways; the others name none.</summary>
    [GlobalSetup]
    public void FindsWhatIsThere()
    {
        int found = _mentions.Count(m => _index.Recognise(m).Outcome is NameOutcome.Match);
        int told = _prose.Sum(t => _texts.Find(t).Count(m => m.Outcome is NameOutcome.Match));
        if (found < Mentions / 3 || told < Texts / 2 || _other.Any(t => _texts.Find(t).Count > 0))
        {
            throw new InvalidOperationException($"Of {Mentions} names {found} are recognised, in {Texts} texts {told} firms.");
        }
    }

    [Benchmark(OperationsPerInvoke = Mentions)]
    public int Name() => _mentions.Count(m => _index.Recognise(m).Outcome is NameOutcome.Match);

    [Benchmark(OperationsPerInvoke = Texts)]
    public int TextOfTwoHundredWords() => _prose.Sum(t => _texts.Find(t).Count);

    [Benchmark(OperationsPerInvoke = Texts)]
    public int TextThatNamesNoFirm() => _other.Sum(t => _texts.Find(t).Count);

    private static NamedFirm Firm(int rank) =>
        new()
        {
            Id = $"{rank}",
            Names =
            [
                new FirmName($"{Heads[rank % Heads.Length]} {Word(rank)} {Trades[rank / 8 % Trades.Length]} SAS"),
                new FirmName($"{Word(rank)}", NameKind.Brand),
                new FirmName($"{Word(rank)} {Places[rank / 64 % Places.Length]}", NameKind.Trade),
                new FirmName($"{Word(rank + Firms)} {Trades[rank % Trades.Length]}", NameKind.Former),
                new FirmName($"{Word(rank)[..3]}{rank}", NameKind.Acronym),
            ],
        };

    private static string Mention(int rank) =>
        (rank % 8) switch
        {
            0 => Word(rank * 7 % Firms),
            1 => $"Sté {Word(rank * 7 % Firms)} {Trades[rank % Trades.Length]}",
            2 => $"{Word(rank * 7 % Firms)[..^1]}E {Trades[rank % Trades.Length]} S.A.S.",
            3 => $"{Word((rank * 7 % Firms) + Firms)} ({Places[rank % Places.Length]})",
            _ => $"{Heads[rank % Heads.Length]} {Word((3 * Firms) + rank)} {Trades[rank % Trades.Length]} {Places[rank % Places.Length]}",
        };

    private static string Text(int rank, string subject) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, WordsOfText)
                .Select(word =>
                    word switch
                    {
                        50 => subject.ToUpperInvariant(),
                        51 => "annonce",
                        _ when word % 12 == 0 => $"Le {Trades[(rank + word) % Trades.Length].ToLowerInvariant()}.",
                        _ => Syllables[(rank + (word * 7)) % Syllables.Length] + Syllables[(rank + word) % Syllables.Length],
                    }
                )
        );

    private static string Word(int rank) =>
        string.Concat(Syllables[rank % 20], Syllables[rank / 20 % 20], Syllables[rank / 400 % 20], Syllables[rank / 8000 % 20])
            .ToUpperInvariant();
}
