using Watch.Contracts.Registers;

namespace Watch.Sources.Gleif.States;

/// <summary>How an entity stands by itself.</summary>
internal static class EntityStates
{
    /// <summary>Name, countries, law and standing; null where the register has no record of it.</summary>
    public static RegisterState? Of(string lei, Neighbourhood around)
    {
        if (around.Entity(lei) is not var (state, record))
        {
            return null;
        }

        EntityFacts facts = new()
        {
            Name = state.Name,
            Country = state.Country,
            Headquarters = state.Headquarters,
            Jurisdiction = state.Jurisdiction,
            Status = state.Status,
            Registration = state.Registration,
            Successors = state.Successors,
        };
        return new RegisterState(facts.Write(), ChangedAt: record.ChangedAt);
    }
}
