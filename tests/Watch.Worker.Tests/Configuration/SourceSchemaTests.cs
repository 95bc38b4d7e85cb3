using System.Text.Json.Nodes;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The schema of sources is what the kinds say; <c>WATCH_WRITE_SCHEMA=1</c> writes it anew.</summary>
public class SourceSchemaTests
{
    private static readonly string _path = Repository.PathTo("config", "schema", "source.schema.json");

    public static TheoryData<string> KindsWithOptions => [.. SourceModules.All.Where(m => m.Options is not null).Select(m => m.Kind.Value)];

    [Fact]
    public void The_schema_of_sources_is_put_together_of_what_is_common_and_what_the_kinds_say()
    {
        string committed = File.ReadAllText(_path);
        string composed = SourceSchema.Compose(committed, SourceModules.All);
        if (Environment.GetEnvironmentVariable("WATCH_WRITE_SCHEMA") is "1")
        {
            File.WriteAllText(_path, composed);
            return;
        }

        Assert.Equal(composed, committed);
    }

    [Theory]
    [MemberData(nameof(KindsWithOptions))]
    public void The_keys_of_a_kind_are_those_of_its_schema(string kind)
    {
        IOptionsPart part = SourceModules.All.First(m => m.Kind.Value == kind).Options!;
        Assert.Equal(part.Keys, JsonNode.Parse(part.Schema)!["properties"]!.AsObject().Select(p => p.Key));
    }
}
