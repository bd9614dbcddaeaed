import type { ClientLanguage } from '../../domain/language.ts'

/**
 * What clients say for a matter without naming it, by an English word of that matter among the `senses`: "it chucks it
 * down" is rain. With regular-expression syntax where a word varies; compared without accents.
 */
export const idioms: ReadonlyArray<{
  word: string
  says: Readonly<Partial<Record<ClientLanguage, readonly string[]>>>
}> = [
  {
    word: 'checkin',
    says: {
      en: [
        '(get|let|go|move)( \\p{l}+){0,2} (in|into|inside)( to)? (the|our|my) rooms?',
        '(get|be|move|out) (out )?of (the|our|my) rooms?',
        '(leave|vacate) (the|our|my) rooms?',
      ],
      pt: [
        '(entrar|sair) (n|d)o (quarto|apartamento)',
        'ficar no (quarto|apartamento)(?! (?!ate)\\p{l})',
        '(deixar|liberar|desocupar) o quarto',
      ],
      es: [
        '(dejar|dejo|dejamos|desocupar|entregar|entregan) (el|la) (cuarto|habitacion)',
        '(me|nos) dan (el|la) (cuarto|habitacion)',
        'entrar (al?|en) (el |la )?(cuarto|habitacion)',
      ],
      fr: [
        '(acceder|entrer|monter) (a|dans) la chambre',
        '(liberer|quitter) la chambre',
        'poser nos affaires',
      ],
      de: ['(ins|aufs|in das|auf das) zimmer', '(aus dem zimmer|raus sein)', 'das zimmer (raumen|verlassen)'],
      it: ['(entrare in|lasciare la|liberare la) (camera|stanza)'],
      ru: ['(освободить|заехать в|попасть в) номер'],
      ar: ['(نستلم|استلام|استلم) الغرفة', 'لازم (نطلع|نخرج)'],
    },
  },
  {
    word: 'rain',
    says: {
      en: [
        '(chucks?|pours?|pouring|buckets?|buckete?ing|tips?|tipping) (it )?down',
        'cats and dogs',
        'bad weather',
      ],
      pt: ['(cair|cai|caia|caindo) (um |uma )?(toro|temporal|pe dagua|agua)', '(tempo|clima) (ruim|feio)'],
      es: ['(cae|caiga|cayera) (un |una )?(aguacero|diluvio|tormenta|lluvia)', 'mal (tiempo|clima)'],
      fr: ['tombe(r|ait)? des cordes', 'mauvais temps', 'meteo'],
      de: ['schlechte[sm] wetter', 'wetter (nicht mitspielt|schlecht)'],
      it: ['brutto tempo', 'tempo (e )?brutto', 'maltempo'],
      ru: ['плох\\p{l}+ погод\\p{l}+'],
    },
  },
  {
    word: 'redesign',
    says: {
      en: [
        '(make|get) (it|that|this)( one)? (to )?(look )?(proper|better|nicer|modern|prettier)',
        '(freshen|spruce|tidy|polish|clean) (it|that|this|ours) up',
        '(it|that|this|ours) up to date',
      ],
      pt: [
        '(dar|da|desse) (um|uma) (tapa|melhorada|repaginada|renovada|cara nova|geral)',
        'melhorada n(ele|ela|isso)',
      ],
      es: ['lavad(a|o|ita) de cara', 'manit[oa] de gato', 'darle una (mejorada|renovada|vuelta)'],
      fr: ['coup de (jeune|frais)', 'au gout du jour'],
      de: ['(aufhubschen|aufpolieren|auffrischen)'],
      it: ['rinfrescat[ao]', 'rinfrescare', 'svecchiar\\p{l}+'],
    },
  },
  {
    word: 'wordpress',
    says: {
      en: [
        '(change|edit|update|swap|add)( \\p{l}+){1,5} (myself|ourselves|on my own|on our own|without (you|having to|calling|ringing|bothering|asking))',
      ],
      pt: [
        '(trocar|mudar|mexer|alterar|atualizar|editar)( \\p{l}+){0,4} (eu mesm[oa]|sozinh[oa]s?|por conta propria|sem (voce|vc|te|depender))',
        '(eu mesm[oa]|sozinh[oa]) (troco|mudo|mexo|altero|atualizo|edito)',
      ],
      es: [
        '(cambiar|editar|modificar|actualizar)(lo|la|los|las)?( \\p{l}+){0,4} (yo( mism[oa])?|sol[oa]|por mi cuenta|sin (llamar|depender|pedir)\\p{l}*)',
        'yo (mism[oa] )?(puedo |pueda )?(cambiar|editar|modificar|actualizar)\\p{l}*',
      ],
      fr: ['(modifier|changer)( \\p{l}+){0,3} (moi|nous)[- ]memes?'],
      de: ['(selber|selbst)( \\p{l}+){0,3} (andern|austauschen|bearbeiten|pflegen)'],
      it: ['(cambiare|modificare|aggiornare)( \\p{l}+){0,3} (da sol[oai]|io stess[oa])'],
      ru: ['сам(а|и|им|ой|ому)?( \\p{l}+){0,2} (менять|редактировать|править|обновлять)'],
    },
  },
  {
    word: 'private',
    says: {
      en: ['who (else )?(gets to |will |can )?(sees?|reads?) (it|them|this|that|my)', 'keep a copy'],
      pt: [
        '(ninguem|alguem|quem)( mais)? (pode |vai |consegue )?(ver|ler|ve|le)',
        '(nao pode|sem) vazar',
        'em segredo',
      ],
      es: ['quien(es)?( mas)? (lo |la |los |las )?(va |van )?(a )?(leer|ver|lee|leen|ve|ven)'],
      fr: ["qui (d'autre )?(va |peut )?(lire|lit|voir|voit)"],
      de: ['wer( sonst( noch)?)? (liest|sieht)'],
      it: ['chi (altro )?(legge|vede|puo (leggere|vedere))'],
      ru: ['(никто|кто)( больше)?( не)? (увидит|прочитает|читает|видит)'],
    },
  },
  {
    word: 'chatgpt',
    says: {
      en: [
        '(run|put|stick|paste|throw|feed)(ning|ting|king)? (it|them|this|that) (through|in|into|to) (a |an )?(program|translator|software|app|machine)',
      ],
      pt: [
        '(passa|joga|poe|coloca)( isso| tudo)? (num|no|na|em um|por um) (programa|tradutor|aplicativo|ia)',
      ],
      es: ['(pasas?|metes?|pones?) (por|en) (un|el|una|la) (programa|traductor|aplicacion|ia|maquina)'],
      fr: ['(passez|mettez|passes|mets)( \\p{l}+)? (par|dans) un (logiciel|programme|traducteur)'],
      de: ['durch (ein|einen) (programm|ubersetzer)'],
      it: ['(passa|mette|passi|metti) (in|con|per) un (programma|traduttore)'],
    },
  },
  {
    word: 'travel',
    says: {
      en: [
        '(charge|pay|extra|fee) (extra )?for (getting|coming|driving|travelling|traveling) (there|out|over|here)',
      ],
      pt: ['(cobra|paga|tem)( \\p{l}+){0,2} (pra|para) (ir|vir) (ate|la|aqui|pra)'],
      es: ['(cobras?|cobran|pagar?)( \\p{l}+){0,2} (por|para) (ir|venir) (hasta|alla|aqui|a)'],
    },
  },
  {
    word: 'book',
    says: {
      en: ['(hold|secure|lock in|block) (the|our|my) (date|day)'],
      pt: ['(garantir|segurar|travar) (a data|o dia)'],
      es: ['(aparta|apartar|aparto|asegurar|separar|bloquear) (la fecha|el dia)'],
      fr: ['(bloquer|retenir) (la date|le jour)'],
      de: ['(termin|datum|tag) (sichern|festhalten|fix machen)'],
      it: ['(fermare|bloccare) (il giorno|la data)'],
      ru: ['(закрепить|забить) (дату|день)'],
    },
  },
]
