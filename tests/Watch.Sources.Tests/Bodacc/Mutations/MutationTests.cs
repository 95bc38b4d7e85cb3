using System.Text;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Mutations;

/// <summary>
/// Faults of the publisher, made by a seed. Each record comes out as before, or as it now is, or leaves a warning or a reason: what is
/// printed and stands in neither notice nor warning is a silent loss.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20_261_130;

    // The framework reads the samples here, and one of them is in windows-1252.
    static MutationTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Nothing_is_lost_in_silence_of_the_samples() => Run("samples", Samples(), 1_500, most: 0);

    [Fact]
    public void Nothing_is_lost_in_silence_of_1000_mutations_of_real_editions() => Run("real editions", Real(), 1_000, most: 0);

    [Fact]
    public void Nothing_is_lost_in_silence_of_the_official_shapes() => Run("official shapes", Official(), 1_000, most: 0);

    private static void Run(string name, IReadOnlyList<(FamilyParser Parser, XElement Root, XElement Record)> records, int count, int most)
    {
        Random random = new(Seed);
        List<string> lost = [];
        Dictionary<string, int> ends = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            (FamilyParser parser, XElement root, XElement record) = records[random.Next(records.Count)];
            IReadOnlyList<Parsed> before = Read(parser, root, record);
            Mutation mutation = Mutation.Of(record, random);
            IReadOnlyList<Parsed> after = Read(parser, root, mutation.Record);
            string[] silent = after is [Parsed.Accepted { Notice: var notice }] ? [.. PrintedFacts.MissingIn(notice, mutation.Record)] : [];
            bool isTold = Warnings(after).Except(Warnings(before)).Any() || after.Any(p => p is Parsed.Rejected);
            string end =
                isTold ? "told"
                : silent.Length > 0 ? "lost"
                : "kept";
            ends[end] = ends.GetValueOrDefault(end) + 1;
            if (end == "lost")
            {
                lost.Add($"{parser.Family} {mutation.What}: {string.Join(" | ", silent.Select(s => s[..Math.Min(s.Length, 60)]))}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{name}: {count} mutations, {string.Join(", ", ends.OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Value}"))}, "
                + $"silent losses {100.0 * lost.Count / count:0.0} %"
        );
        Assert.True(lost.Count <= most, $"{lost.Count} of {count} lost in silence:\n{string.Join('\n', lost.Take(40))}");
    }

    // Each with its place among those of its code: one more of a code is another.
    private static IEnumerable<(string Code, int Place)> Warnings(IReadOnlyList<Parsed> read) =>
        read.OfType<Parsed.Accepted>()
            .SelectMany(a => a.Warnings)
            .GroupBy(w => w.Code)
            .SelectMany(g => g.Select((w, place) => (w.Code, place)));

    private static IReadOnlyList<Parsed> Read(FamilyParser parser, XElement root, XElement record)
    {
        XElement list = new(parser.Family == "pcl" ? "annonces" : "listeAvis", new XElement(record));
        XElement document = new(root.Name, root.Element("parution"), root.Element("dateParution"), list);
        return parser.Read(document.ToString(SaveOptions.DisableFormatting));
    }

    private static List<(FamilyParser Parser, XElement Root, XElement Record)> Samples() =>
        Of(Directory.GetFiles(Repository.PathTo("samples", "bodacc"), "*.xml").Select(path => XElement.Load(path)));

    private static List<(FamilyParser Parser, XElement Root, XElement Record)> Official() =>
        Of(
            Directory
                .GetFiles(RealData.Require("bodacc", "official-shapes"), "*.xml")
                .Order(StringComparer.Ordinal)
                .Select(path => XElement.Load(path))
        );

    private static List<(FamilyParser Parser, XElement Root, XElement Record)> Real() =>
        Of(RcsA.Editions.Texts().Select(text => XElement.Parse(text)));

    private static List<(FamilyParser Parser, XElement Root, XElement Record)> Of(IEnumerable<XElement> documents) =>
        [
            .. from root in documents
            let parser = new FamilyParser[] { Reading.RcsA, Reading.RcsB, Reading.Pcl, Reading.Bilan, Reading.Div }.Single(p =>
                p.Recognises(new DocumentHead("", root.Name.LocalName, []))
            )
            from record in root.Elements().Elements(parser.Family == "pcl" ? "annonce" : "avis")
            select (parser, root, record),
        ];
}
