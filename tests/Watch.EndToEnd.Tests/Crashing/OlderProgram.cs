using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Watch.EndToEnd.Tests.Executable;
using Watch.Rules.Alerts;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>
/// The program of the tests as a release before may have been: another build, whose types of messages lack that of a backfill. Both are
/// changed in the compiled assembly, so that nothing of what reads the stores is different.
/// </summary>
internal static class OlderProgram
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Its path.</summary>
    public static string Watched => Made.Value;

    private static string Make()
    {
        string folder = Directory.CreateTempSubdirectory("watch-older-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        EmbeddedHome.CopyFolder(AppContext.BaseDirectory, folder);
        string rules = Path.Combine(folder, Path.GetFileName(typeof(MessageType).Assembly.Location));
        File.WriteAllBytes(rules, Older(File.ReadAllBytes(rules)));
        return Path.Combine(folder, Path.GetFileName(WatchWorker.Watched));
    }

    private static byte[] Older(byte[] image)
    {
        using PEReader file = new([.. image]);
        MetadataReader metadata = file.GetMetadataReader();
        Rename(image, file.PEHeaders.MetadataStartOffset, metadata, FieldOf(metadata, nameof(MessageType), nameof(MessageType.Backfill)));
        byte[] build = metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToByteArray();
        image[image.AsSpan().IndexOf(build)] ^= byte.MaxValue;
        return image;
    }

    private static FieldDefinitionHandle FieldOf(MetadataReader metadata, string type, string field) =>
        metadata
            .TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Single(t => metadata.StringComparer.Equals(t.Name, type))
            .GetFields()
            .Single(f => metadata.StringComparer.Equals(metadata.GetFieldDefinition(f).Name, field));

    // To its own name without the first letter: that stands in the heap of names too. The name's place follows the flags.
    private static void Rename(byte[] image, int start, MetadataReader metadata, FieldDefinitionHandle field)
    {
        int row =
            metadata.GetTableMetadataOffset(TableIndex.Field)
            + ((MetadataTokens.GetRowNumber(field) - 1) * metadata.GetTableRowSize(TableIndex.Field));
        Span<byte> place = image.AsSpan(start + row + sizeof(ushort));
        int name = metadata.GetHeapOffset(metadata.GetFieldDefinition(field).Name) + 1;
        if (metadata.GetHeapSize(HeapIndex.String) > ushort.MaxValue)
        {
            BinaryPrimitives.WriteInt32LittleEndian(place, name);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)name);
        }
    }
}
