using System.Text;
using CsCheck;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Containers;

public sealed class DocumentHeadReaderTests
{
    [Theory]
    [InlineData("<RCS-A_IMMAT>", "RCS-A_IMMAT")]
    [InlineData("<?xml version='1.0'?>\n<PCL_REDIFF/>", "PCL_REDIFF")]
    [InlineData("<?xml version='1.0'?><!-- <no/> --><!-- > --> <p:Bilan_XML_Rediff xmlns:p='x'>", "Bilan_XML_Rediff")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"x>]>\"><!ELEMENT a (b)>]><Divers_XML_Rediff>", "Divers_XML_Rediff")]
    [InlineData("  <a attribute='<b>'>", "a")]
    [InlineData("<!-- never closed <a>", null)]
    [InlineData("<", null)]
    [InlineData("", null)]
    [InlineData("hello", null)]
    public void The_root_element_is_found_behind_whatever_precedes_it(string text, string? root) =>
        Assert.Equal(root, Head(Encoding.UTF8.GetBytes(text)).RootElement);

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<racine/>")] },
            { "UTF-16 little", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<racine/>")] },
            { "UTF-16 big", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<racine/>")] },
            { "UTF-16 without mark", Encoding.Unicode.GetBytes("<racine/>") },
            { "windows-1252", [.. "<?xml version='1.0' encoding='windows-1252'?><!-- "u8, 0xE9, 0x92, .. " --><racine/>"u8] },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_root_element_is_found_in_any_encoding(string name, byte[] content)
    {
        Assert.NotEmpty(name);
        Assert.Equal("racine", Head(content).RootElement);
    }

    [Theory]
    [InlineData("""{"total_count":2,"results":[{"id":"A1"}]}""", "total_count,results")]
    [InlineData("""[{"id":"A1","acte":{"x":[1,2]},"ville":null}]""", "id,acte,ville")]
    [InlineData("{\"id\":\"A1\"}\n{\"other\":1}", "id")]
    [InlineData("""{"id":"A1","broken":""", "id,broken")]
    [InlineData("""{"id":"A1",,""", "id")]
    [InlineData("[]", "")]
    [InlineData("[1,2]", "")]
    public void The_first_keys_of_a_json_document_are_found(string text, string keys) =>
        Assert.Equal(keys, string.Join(',', Head(Encoding.UTF8.GetBytes(text)).FirstKeys));

    [Fact]
    public void Keys_behind_the_bound_are_not_waited_for()
    {
        string text = $$"""{"total_count":1,"results":["{{new string('x', 200_000)}}"],"late":1}""";

        Assert.Equal(["total_count", "results"], Head(Encoding.UTF8.GetBytes(text)).FirstKeys);
    }

    [Fact]
    public void Not_a_byte_is_lost() =>
        Gen
            .Byte.Array[0, 200_000]
            .Sample(
                content =>
                {
                    (_, Stream whole) = DocumentHeadReader.Read(new MemoryStream(content), "a.xml");
                    using MemoryStream copy = new();
                    whole.CopyTo(copy);
                    return copy.ToArray().AsSpan().SequenceEqual(content);
                },
                iter: 200
            );

    [Fact]
    public void The_name_comes_without_folders() =>
        Assert.Equal("b.xml", DocumentHeadReader.Read(new MemoryStream([]), "a.tar/x/b.xml").Head.Name);

    private static DocumentHead Head(byte[] content) => DocumentHeadReader.Read(new MemoryStream(content), "a").Head;
}
