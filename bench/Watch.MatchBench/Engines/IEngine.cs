namespace Watch.MatchBench.Engines;

/// <summary>Finds which of many terms stand in a notice. A term is one word or two that follow one another, folded.</summary>
internal interface IEngine : IDisposable
{
    string Name { get; }

    /// <summary>The most terms it is asked to load: what takes minutes says nothing more.</summary>
    int MostTerms { get; }

    void Load(IReadOnlyList<string> terms);

    /// <summary>Adds the number of each term that stands in the notice, once.</summary>
    void Find(Sample notice, List<int> hits);
}
