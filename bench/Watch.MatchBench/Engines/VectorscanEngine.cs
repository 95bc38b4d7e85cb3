using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Watch.MatchBench.Engines;

/// <summary>Vectorscan (Debian's libvectorscan5), a native library: the ceiling.</summary>
internal sealed unsafe partial class VectorscanEngine : IEngine
{
    private const string Library = "libhs.so.5";
    private const uint BlockMode = 1;
    private const uint SingleMatch = 8;

    private nint _database;
    private nint _scratch;

    public string Name => "Vectorscan (native)";

    public int MostTerms => int.MaxValue;

    /// <summary>Whether the library is on this machine.</summary>
    public static bool IsThere
    {
        get
        {
            bool there = NativeLibrary.TryLoad(Library, out nint library);
            if (there)
            {
                NativeLibrary.Free(library);
            }

            return there;
        }
    }

    public void Load(IReadOnlyList<string> terms)
    {
        byte[][] patterns = [.. terms.Select(t => Encoding.UTF8.GetBytes($" {t} "))];
        nint* expressions = (nint*)NativeMemory.Alloc((nuint)terms.Count, (nuint)sizeof(nint));
        uint[] flags = [.. patterns.Select(_ => SingleMatch)];
        uint[] ids = [.. patterns.Select((_, number) => (uint)number)];
        nuint[] lengths = [.. patterns.Select(p => (nuint)p.Length)];
        try
        {
            for (int i = 0; i < patterns.Length; i++)
            {
                expressions[i] = (nint)NativeMemory.Alloc((nuint)patterns[i].Length + 1);
                patterns[i].CopyTo(new Span<byte>((void*)expressions[i], patterns[i].Length));
            }

            Check(Compile((nint)expressions, flags, ids, lengths, (uint)terms.Count, BlockMode, 0, out _database, out _));
            Check(AllocateScratch(_database, ref _scratch));
        }
        finally
        {
            for (int i = 0; i < patterns.Length; i++)
            {
                NativeMemory.Free((void*)expressions[i]);
            }

            NativeMemory.Free(expressions);
        }
    }

    public void Find(Sample notice, List<int> hits)
    {
        GCHandle handle = GCHandle.Alloc(hits);
        try
        {
            fixed (byte* text = notice.Utf8)
            {
                Check(Scan(_database, (nint)text, (uint)notice.Utf8.Length, 0, _scratch, &Found, GCHandle.ToIntPtr(handle)));
            }
        }
        finally
        {
            handle.Free();
        }
    }

    public void Dispose()
    {
        if (_database != 0)
        {
            _ = FreeScratch(_scratch);
            _ = FreeDatabase(_database);
            (_database, _scratch) = (0, 0);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Found(uint id, ulong from, ulong to, uint flags, nint context)
    {
        ((List<int>)GCHandle.FromIntPtr(context).Target!).Add((int)id);
        return 0;
    }

    private static void Check(int status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException($"Vectorscan gives status {status}.");
        }
    }

    [LibraryImport(Library, EntryPoint = "hs_compile_lit_multi")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Compile(
        nint expressions,
        uint[] flags,
        uint[] ids,
        nuint[] lengths,
        uint count,
        uint mode,
        nint platform,
        out nint database,
        out nint error
    );

    [LibraryImport(Library, EntryPoint = "hs_alloc_scratch")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int AllocateScratch(nint database, ref nint scratch);

    [LibraryImport(Library, EntryPoint = "hs_scan")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Scan(
        nint database,
        nint data,
        uint length,
        uint flags,
        nint scratch,
        delegate* unmanaged[Cdecl]<uint, ulong, ulong, uint, nint, int> found,
        nint context
    );

    [LibraryImport(Library, EntryPoint = "hs_free_scratch")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FreeScratch(nint scratch);

    [LibraryImport(Library, EntryPoint = "hs_free_database")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FreeDatabase(nint database);
}
