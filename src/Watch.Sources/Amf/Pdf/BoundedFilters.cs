using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Watch.Sources.Amf.Pdf;

/// <summary>
/// The filters of the library within a budget for the whole document: what a stream unpacks to is counted before it is unpacked in memory.
/// </summary>
internal sealed class BoundedFilters(long budget) : IFilterProvider
{
    // LZW codes of 12 bits stand for at most 4096 bytes; two bytes of a run length for 128. Nothing else that text needs grows.
    private const long MostOfOne = 2731;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _left = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Bound(f, this))];

    private void Take(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new PdfBudgetException();
        }
    }

    private sealed class Bound(IFilter filter, BoundedFilters owner) : IFilter
    {
        private const int BufferSize = 64 * 1024;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            switch (filter)
            {
                case FlateFilter:
                    CountInflated(input);
                    break;
                case LzwFilter or RunLengthFilter:
                    owner.Take(input.Length * MostOfOne);
                    break;
                default:
                    owner.Take(input.Length);
                    break;
            }

            return filter.Decode(input, dictionary, provider, index);
        }

        // Damage is the library's to judge: what comes before it counts.
        private void CountInflated(Memory<byte> input)
        {
            byte[] buffer = new byte[BufferSize];
            try
            {
                using ZLibStream inflated = new(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                while (inflated.Read(buffer) is > 0 and int read)
                {
                    owner.Take(read);
                }
            }
            catch (InvalidDataException)
            {
                owner.Take(input.Length);
            }
        }
    }
}
