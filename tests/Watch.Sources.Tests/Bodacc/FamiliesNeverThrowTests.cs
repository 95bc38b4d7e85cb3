using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class FamiliesNeverThrowTests
{
    private static readonly (IDocumentParser Parser, byte[] Document)[] _documents =
    [
        (
            Reading.Pcl,
            Encoding.UTF8.GetBytes(
                Reading.PclFile(
                    PclParserTests.Annonce(
                        """
                        <personnePhysique><nom>CHARBON</nom><prenom>Léon</prenom></personnePhysique>
                        <nonInscrit>RCS non inscrit.</nonInscrit>
                        <jugement><nature>Jugement d'ouverture de liquidation judiciaire</nature><date>1er août 2007</date></jugement>
                        """
                    )
                )
            )
        ),
        (
            Reading.RcsB,
            Encoding.UTF8.GetBytes(
                Reading.RcsBFile(
                    RcsBParserTests.Avis(
                        """
                        <personnes><personne><personneMorale><denomination>FORGES</denomination>
                        <administration>MARTEL Rosalie devient président</administration>
                        <capital><capitalVariable>1000 EUR (capital variable minimum : 500 EUR)</capitalVariable></capital></personneMorale>
                        </personne></personnes>
                        <modificationsGenerales><descriptif>Modification survenue sur le capital.</descriptif></modificationsGenerales>
                        """
                    )
                )
            )
        ),
        (
            Reading.Bilan,
            Encoding.UTF8.GetBytes(
                Reading.BilanFile(
                    RcsBParserTests.Avis("<denomination>FORGES</denomination><depot><dateCloture>2025-12-31</dateCloture></depot>")
                )
            )
        ),
        (Reading.Div, Encoding.UTF8.GetBytes(Reading.DivFile(RcsBParserTests.Avis("<titreAnnonce>CONVOCATION</titreAnnonce>")))),
        (
            Reading.Api,
            Encoding.UTF8.GetBytes(
                $$"""
                {"total_count": 3, "results": [
                {{ApiV21ParserTests.Record(
                    "modification",
                    ("modificationsgenerales", """{"descriptif": "Modification survenue sur le capital."}""")
                )}},
                {{ApiV21ParserTests.Record(
                    "vente",
                    ("acte", """{"vente": {"categorieVente": "Achat"}}"""),
                    ("listeprecedentproprietaire", """[{"personne": []}]""")
                )}},
                {{ApiV21ParserTests.Record("radiation", ("+registre", "[1, null, {}]"))}}]}
                """
            )
        ),
    ];

    [Fact]
    public void Every_beginning_of_a_document_is_read_as_far_as_it_goes()
    {
        foreach ((IDocumentParser parser, byte[] document) in _documents)
        {
            Assert.All(parser.Read(document), p => Assert.IsType<Parsed.Accepted>(p));
            for (int length = 0; length < document.Length; length++)
            {
                IReadOnlyList<Parsed> read = parser.Read(document[..length]);
                Assert.True(
                    read.Count > 0 && read[^1] is Parsed.Rejected || read.Count > 0 && length >= document.Length - 2,
                    $"{parser.Family} {length}"
                );
            }
        }
    }

    [Fact]
    public void Changed_cut_and_doubled_bytes_make_nothing_throw() =>
        (
            from document in Gen.Int[0, _documents.Length - 1]
            from edits in Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 12]
            select (document, edits)
        ).Sample(
            t =>
            {
                (IDocumentParser parser, byte[] original) = _documents[t.document];
                List<byte> bytes = [.. original];
                foreach ((double place, byte value, int what) in t.edits)
                {
                    int at = (int)(place * (bytes.Count - 1));
                    switch (what)
                    {
                        case 0:
                            bytes[at] = value;
                            break;
                        case 1:
                            bytes.Insert(at, value);
                            break;
                        case 2:
                            bytes.RemoveRange(at, Math.Min(value, bytes.Count - at - 1));
                            break;
                        default:
                            bytes.InsertRange(at, bytes.GetRange(at, Math.Min(value, bytes.Count - at)));
                            break;
                    }
                }

                return parser.Read([.. bytes]).Count >= 0;
            },
            iter: 1000
        );
}
