namespace Watch.Rules.Names.Words;

/// <summary>
/// Legal forms of other countries. Several are French words, initials or beginnings (AS SECURITE, AB DESAMIANTAGE, A+): they are read only
/// where the name ends, and only of a name that shows nothing French.
/// </summary>
internal static class ForeignForms
{
    /// <summary>Short forms, at the end.</summary>
    public const string ShortAtEnd = """
        ag gmbh mbh ggmbh kg kgaa ohg ug bv nv bvba sprl vof cv srl spa sapa scarl sl sau slu slne sae lda ltda eireli plc ltd limited llp
        llc llp lp inc incorporated corp corporation co company pte pty sdn bhd kk kabushiki ab hb oy oyj as asa aps ks sp zoo sa doo dd kft
        zrt nyrt bt rt sro spol ood eood ead ad oao ooo zao pao ao tov pat jsc ojsc cjsc pjsc ojsk fze fzco fzc wll psc psk sal sarlau eg ev
        na sgps epe eurl pvt private nyilvanosan
        aktiengesellschaft aktienges akt actien act ges gesellschaft kommanditgesellschaft
        """;

    /// <summary>Short forms that also begin names, where these are foreign (OAO Gazprom).</summary>
    public const string ShortAtStart = "oao ooo zao pao ao tov jsc ojsc cjsc pjsc ano pt cv nv bv ооо оао зао пао ао";

    /// <summary>Short forms that mean the same as another.</summary>
    public const string Same = """
        limited=ltd incorporated=inc corporation=corp company=co aktiengesellschaft=ag aktienges=ag akt=ag act=ag actien=ag aktien=ag ges=ag
        gesellschaft=ag kommanditgesellschaft=kg kabushiki=kk oao=jsc zao=jsc pao=jsc ao=jsc ojsc=jsc cjsc=jsc pjsc=jsc psc=jsc ooo=llc
        ооо=llc оао=jsc зао=jsc пао=jsc ао=jsc ltda=lda mbh=gmbh
        ggmbh=gmbh bvba=bv oyj=oy sapa=spa sprl=srl asa=as aps=as sp=spzoo zoo=spzoo private=ltd pvt=ltd pte=ltd pty=ltd
        """;

    /// <summary>Forms in full, anywhere.</summary>
    public const string Phrases = """
        public joint stock company=jsc
        open joint stock company=jsc
        closed joint stock company=jsc
        joint stock company=jsc
        joynt stock company=jsc
        public limited liability company=llc
        limited liability company=llc
        limited liability partnership=llp
        public limited company=plc
        private limited=ltd
        pte ltd=ltd
        pty ltd=ltd
        pvt ltd=ltd
        co ltd=ltd
        company limited=ltd
        company ltd=ltd
        limited partnership=lp
        free zone company=fze
        l l c=llc
        a s=as
        gesellschaft mit beschrankter haftung=gmbh
        gesellschaft mit beschraenkter haftung=gmbh
        gesellschaft m b h=gmbh
        ges m b h=gmbh
        gmbh & co kg=gmbh
        gmbh und co kg=gmbh
        gmbh & co=gmbh
        kommanditgesellschaft auf aktien=kgaa
        kommandit gesellschaft=kg
        aktien gesellschaft=ag
        actien gesellschaft=ag
        akt ges=ag
        act ges=ag
        aktien ges=ag
        sp z o o=spzoo
        sp zoo=spzoo
        spolka z ograniczona odpowiedzialnoscia=spzoo
        spolka akcyjna=sa
        s p a=spa
        societa per azioni=spa
        societa a responsabilita limitata=srl
        sociedad anonima de capital variable=sa
        sa de cv=sa
        s de rl de cv=srl
        sociedad anonima=sa
        sociedad de responsabilidad limitada=srl
        sociedade anonima=sa
        societatea cu raspundere limitata=srl
        naamloze vennootschap=nv
        besloten vennootschap=bv
        besloten vennootschap met beperkte aansprakelijkheid=bv
        osakeyhtio=oy
        aktiebolag=ab
        aktieselskab=as
        in liquidation=liquidation
        in liq=liquidation
        in liquid=liquidation
        in konkurs=liquidation
        kabushiki kaisha=kk
        otkrytoe aktsionernoe obshchestvo=jsc
        zakrytoe aktsionernoe obshchestvo=jsc
        publichnoe aktsionernoe obshchestvo=jsc
        aktsionernoe obshchestvo=jsc
        obshchestvo s ogranichennoi otvetstvennostyu=llc
        """;
}
