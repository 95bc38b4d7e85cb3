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

    /// <summary>
    /// Forms in full of alphabets other than the Latin one, and short ones that stand anywhere; of the second reading. The French list of
    /// forms of ISO 20275 has none of them: those of Russia are of its civil code (chapter 4) as its registers print them, in Cyrillic
    /// and in transliteration, those of China, Japan and Korea of their companies acts.
    /// </summary>
    public const string OtherAlphabets = """
        общество с ограниченной ответственностью=llc
        публичное акционерное общество=jsc
        непубличное акционерное общество=jsc
        открытое акционерное общество=jsc
        закрытое акционерное общество=jsc
        акционерное общество=jsc
        товариство з обмеженою відповідальністю=llc
        акціонерне товариство=jsc
        индивидуальный предприниматель=ei
        федеральное государственное унитарное предприятие=fgup
        государственное унитарное предприятие=gup
        муниципальное унитарное предприятие=mup
        некоммерческая организация=ngo
        обществом с ограниченной ответственностью=llc
        ооо=llc
        оао=jsc
        зао=jsc
        пао=jsc
        нпао=jsc
        фгуп=fgup
        гуп=gup
        obshchestvo s ogranichennoy otvetstvennostyu=llc
        obschestvo s ogranichennoy otvetstvennostyu=llc
        obschestvo s ogranichennoi otvetstvennostyu=llc
        obshestvo s ogranichennoy otvetstvennostyu=llc
        publichnoe aktsionernoe obschestvo=jsc
        otkrytoe aktsionernoe obschestvo=jsc
        zakrytoe aktsionernoe obschestvo=jsc
        aktsionernoe obschestvo=jsc
        aktsionernoye obshchestvo=jsc
        akcionernoe obshchestvo=jsc
        akcionernoe obscestvo=jsc
        股份有限公司=jsc
        有限责任公司=llc
        有限責任公司=llc
        有限公司=llc
        株式会社=kk
        有限会社=yk
        合同会社=gk
        合資会社=gs
        合名会社=gm
        주식회사=kk
        유한회사=yk
        株=kk
        주=kk
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
