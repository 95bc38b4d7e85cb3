using Watch.Architecture.Tests.Planted.Apart.Alpha;
using Watch.Architecture.Tests.Planted.Apart.Beta;
using Watch.Sources;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Architecture.Tests;

public class ModuleTests
{
    [Fact]
    public void Every_module_is_listed_and_its_parsers_are_its_own()
    {
        IReadOnlyList<Type> found = SourceFolders.Implementers<ISourceModule>(typeof(ISource).Assembly, Projects.RootOf(typeof(ISource)));
        Assert.NotEmpty(found);
        Assert.Empty(Modules.Faults(found, SourceModules.All));
    }

    [Fact]
    public void Planted_faults_of_modules_are_found() =>
        Assert.Equal(
            [
                "BetaModule is not in the list",
                "AlphaParser of alpha reads notices of gamma",
                "AlphaParser of alpha reads the family two",
                "alpha has no parser of one",
            ],
            Modules.Faults([typeof(AlphaModule), typeof(BetaModule)], [new AlphaModule()])
        );

    [Fact]
    public void A_module_listed_twice_is_found() =>
        Assert.Equal(["beta is listed 2 times"], Modules.Faults([typeof(BetaModule)], [new BetaModule(), new BetaModule()]));
}
