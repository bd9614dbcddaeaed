import type { StrangersCases } from '../strangers.ts'

export const unheardEnglish: StrangersCases = {
  answers: [
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: ['Hey Nora, a friend gave me your name. What would a logo set me back?'],
    },
    { seller: 'logo', expects: ['spark.price'], says: ['whats the cheapest option you have'] },
    {
      seller: 'logo',
      expects: ['brandmark.price'],
      says: ['how much for the one where I get a few designs to choose from'],
    },
    {
      seller: 'logo',
      expects: ['faq:process'],
      says: [
        "So my husband and I have had our food truck for three years, The Salty Pig, and we've finally put enough aside for a proper logo instead of the one on the napkin. We both love your style. What I'm wondering is how you go about it, do we get to see sketches first?",
      ],
    },
    {
      seller: 'logo',
      expects: ['identity.price', 'identity.delivery'],
      says: ["Could you tell me what the complete identity costs and how long you'd need for it?"],
    },
    {
      seller: 'logo',
      expects: ['rush'],
      says: ['we open in less than a week 😬 is there any way to get the logo faster'],
    },
    {
      seller: 'logo',
      expects: ['logo.revisions'],
      says: ["what if I don't love it, how many changes do I get"],
    },
    {
      seller: 'logo',
      expects: ['extra-round'],
      after: [
        { by: 'client', text: 'how many times can i ask for changes?' },
        {
          by: 'assistant',
          text: 'Spark includes 1 round of changes, Brandmark 3, and Full Identity has no limit.',
        },
      ],
      says: ['and another one on top of those would be how much'],
    },
    { seller: 'logo', expects: ['faq:file-formats'], says: ['do i get an svg'] },
    {
      seller: 'logo',
      expects: ['item:vector files | faq:file-formats'],
      says: ['The sign maker is asking me for a vector version. Which of your packages comes with that?'],
    },
    { seller: 'logo', expects: ['faq:payment'], says: ['do I have to pay it all up front?'] },
    { seller: 'logo', expects: ['faq:payment'], says: ['paypal ok?'] },
    {
      seller: 'logo',
      expects: ['faq:ownership'],
      says: ["Once it's finished can I use it for anything or do you keep the rights?"],
    },
    { seller: 'logo', expects: ['faq:ai-use'], says: ['be honest is this AI or do you actually draw them'] },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: [
        'Good afternoon. Our rowing club badge is from 1974 and looks rather tired. Would you freshen up what we have instead of starting from nothing?',
      ],
    },
    {
      seller: 'logo',
      expects: ['no:websites'],
      says: ['Could you put together a little website for us too?'],
    },
    {
      seller: 'logo',
      expects: ['addon:business-card'],
      says: ["I'd want business cards to match, what would those add"],
    },
    { seller: 'logo', expects: ['identity.includes'], says: ["what's in the biggest package"] },
    {
      seller: 'logo',
      expects: ['faq:refund'],
      says: ["say I pull out after we've started, do I see any of my deposit again?"],
    },
    {
      seller: 'logo',
      expects: ['asks | logo.price | logo.packages'],
      says: ["Hi! I'm starting a dog grooming business and I'm looking for someone to do the logo"],
    },
    {
      seller: 'web',
      expects: ['site.price'],
      says: ['Hello, I run a small yoga studio and we need a website. Roughly what does that cost?'],
    },
    { seller: 'web', expects: ['landing.price'], says: ['how mcuh for just a one pager'] },
    {
      seller: 'web',
      expects: ['store.price', 'store.delivery'],
      says: ['i wanna sell my candles online. ballpark price and how long?'],
    },
    {
      seller: 'web',
      expects: ['item:até 50 produtos | store.includes'],
      says: ["I've got around 30 products, does the shop plan fit that many"],
    },
    {
      seller: 'web',
      expects: ['business.delivery | site.delivery'],
      says: ['If we said yes today, when could our company site be live?'],
    },
    { seller: 'web', expects: ['faq:hosting'], says: ['Is hosting on top of that or included?'] },
    { seller: 'web', expects: ['faq:technology'], says: ['wordpress?'] },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ["I'm hopeless with words. Would you be the one writing what goes on the pages?"],
    },
    { seller: 'web', expects: ['faq:ownership'], says: ['if we ever part ways do I keep the code'] },
    { seller: 'web', expects: ['no-discount'], says: ['would you do the business site for 2500 instead'] },
    {
      seller: 'web',
      expects: ['no:mobile-apps'],
      says: ["We'd also want it as an app people can download on their phones, can you make that?"],
    },
    { seller: 'web', expects: ['no:ads'], says: ['do u run google ads as well'] },
    {
      seller: 'web',
      expects: ['addon:second-language'],
      says: ['Needs to be in English and Portuguese, what does that add to the bill?'],
    },
    {
      seller: 'web',
      expects: ['care.price'],
      says: ["and after it's online who keeps it updated? is there a monthly fee"],
    },
    { seller: 'web', expects: ['faq:payment'], says: ['How do you split the payments?'] },
    {
      seller: 'web',
      expects: ['faq:process'],
      says: [
        'never had a website made before so forgive me for asking something obvious but what actually happens after i say yes, step by step?',
      ],
    },
    {
      seller: 'web',
      expects: ['item:SEO básico | business.includes'],
      says: ['does the 6 page one come with seo'],
    },
    { seller: 'web', expects: ['faq:location'], says: ['where are you guys? can we meet in person'] },
    { seller: 'translator', expects: ['translation.price'], says: ['hi what are your rates'] },
    {
      seller: 'translator',
      expects: ['short.price'],
      says: [
        'I have a letter of about 300 words to go from English to Spanish. How much would that be, please?',
      ],
    },
    { seller: 'translator', expects: ['standard.price'], says: ['1800 words, price?'] },
    {
      seller: 'translator',
      expects: ['long.price', 'long.delivery'],
      says: [
        "It's roughly five thousand words all told. What would you charge and when would I get it back?",
      ],
    },
    { seller: 'translator', expects: ['faq:languages'], says: ['do you do portuguese to english'] },
    {
      seller: 'translator',
      expects: ['no:other-languages | faq:languages'],
      says: ['Could you manage Italian as well?'],
    },
    {
      seller: 'translator',
      expects: ['no:sworn'],
      says: ['the embassy says it has to be a certified translation, do you do those'],
    },
    {
      seller: 'translator',
      expects: ['no:interpreting'],
      says: [
        "I'm meeting my landlord on Thursday and my Spanish is awful. Could you come along and interpret for me?",
      ],
    },
    {
      seller: 'translator',
      expects: ['no-rush | translation.delivery'],
      says: ['can i pay extra to have it quicker'],
    },
    {
      seller: 'translator',
      expects: ['faq:machine'],
      says: ["you don't just stick it in google translate do you lol"],
    },
    {
      seller: 'translator',
      expects: ['faq:privacy'],
      says: ['Some of this is quite personal. Who else would be reading it?'],
    },
    { seller: 'translator', expects: ['faq:file-formats'], says: ['is a pdf ok or do you need word'] },
    {
      seller: 'translator',
      expects: ['faq:payment'],
      says: ["Do you bill before you begin or once I've got it in my hands?"],
    },
    { seller: 'translator', expects: ['faq:refund'], says: ['if i cancel can i have my money back'] },
    {
      seller: 'translator',
      expects: ['faq:experience'],
      says: ['Do you have a degree in this or are you just bilingual? No offence meant!'],
    },
    {
      seller: 'translator',
      expects: ['addon:layout'],
      says: [
        'The brochure has to look the same afterwards, with its tables and columns. How much more is that?',
      ],
    },
    {
      seller: 'translator',
      expects: ['proofreading.price'],
      says: ['wrote something in spanish myself, how much to check it for mistakes'],
    },
    {
      seller: 'translator',
      expects: ['light-proof.includes', 'deep-proof.includes'],
      says: ["What's the difference between the two proofreading options?"],
    },
    {
      seller: 'translator',
      expects: ['standard.revisions | translation.revisions'],
      after: [
        { by: 'client', text: "i've got 1800 words, how much?" },
        { by: 'assistant', text: 'The Standard package is €110, for up to 2,000 words.' },
      ],
      says: ['great. and does that come with any corrections afterwards'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: ["We're getting married next spring!! How much do you charge?"],
    },
    { seller: 'photographer', expects: ['full-day.price'], says: ['price for the whole day?'] },
    {
      seller: 'photographer',
      expects: ['ceremony.includes'],
      says: ["it'd be the church bit only, what do we get with the smallest package"],
    },
    {
      seller: 'photographer',
      expects: ['item:500 fotos editadas | full-day.includes'],
      says: ['how many pictures come with full day'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: ['how long do we wait for the photos after the wedding'],
    },
    {
      seller: 'photographer',
      expects: ['rush'],
      says: [
        "My nan is 94 and I'd love her to see the pictures soon. Is there a quicker turnaround, and what does it cost?",
      ],
    },
    {
      seller: 'photographer',
      expects: ['addon:album'],
      says: ['do you do printed albms and how much are they'],
    },
    {
      seller: 'photographer',
      expects: ['addon:second-photographer'],
      says: [
        "there's 200 of us so we wondered about having two photographers, what would the second one cost",
      ],
    },
    {
      seller: 'photographer',
      expects: ['no:make-up'],
      says: [
        [
          'hiya',
          "so it's my sister's wedding in may",
          'do you bring someone for hair and makeup or only do the photos',
        ],
      ],
    },
    { seller: 'photographer', expects: ['no:raw-files'], says: ['can we have the raws'] },
    { seller: 'photographer', expects: ['faq:booking'], says: ['what do you need from us to hold the date'] },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['The venue is near Braga, do you charge for getting there?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ['my mum keeps asking me what you do if it pours down'],
    },
    {
      seller: 'photographer',
      expects: ['faq:portfolio'],
      says: ['is there somewhere online with one of your weddings start to finish?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:ownership'],
      says: ['Are we allowed to put them on Instagram?'],
    },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: ['how much is just a couple shoot, no wedding'],
    },
    {
      seller: 'photographer',
      expects: ['faq:file-formats'],
      says: ['how do we actually receive them? usb stick or'],
    },
    {
      seller: 'photographer',
      expects: ['weekend.includes | weekend.price'],
      says: [
        "It's a two day thing, dinner on the Friday and the party on Saturday. Do you have anything for that?",
      ],
    },
    { seller: 'hotel', expects: ['stay.price'], says: ['Hi, how much is a room per night?'] },
    {
      seller: 'hotel',
      expects: ['sea-view.price'],
      says: ["what's the rate for one with a view of the ocean"],
    },
    {
      seller: 'hotel',
      expects: ['family.price', 'family.includes'],
      says: ["We're two adults and two kids. What would a night for all of us cost and what's included?"],
    },
    {
      seller: 'hotel',
      expects: ['no:pets'],
      says: ["can i bring my dog, he's tiny and very well behaved 🐶"],
    },
    { seller: 'hotel', expects: ['no:pool'], says: ['got a pool?'] },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: ['Do you pick guests up from the airport and for how much?'],
    },
    { seller: 'hotel', expects: ['addon:surf-class'], says: ['surf lesons how much'] },
    { seller: 'hotel', expects: ['faq:check-in'], says: ['what time can we get into the room'] },
    {
      seller: 'hotel',
      expects: ['faq:check-in'],
      says: ["our flight home isn't till evening, by when do we have to be out of the room?"],
    },
    {
      seller: 'hotel',
      expects: ['faq:parking'],
      says: ["We're driving down from Oaxaca, is there somewhere to leave the car?"],
    },
    {
      seller: 'hotel',
      expects: ['faq:wifi'],
      says: [
        "I'll have calls with the office most mornings I'm afraid, so this matters rather a lot to me: is the internet any good?",
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:breakfast'],
      says: ['my wife is coeliac, would breakfast be a problem?'],
    },
    { seller: 'hotel', expects: ['faq:refund'], says: ['What if we have to cancel?'] },
    {
      seller: 'hotel',
      expects: ['faq:location'],
      says: ["could my parents walk to the beach from yours? they're in their seventies"],
    },
    {
      seller: 'hotel',
      expects: ['faq:children'],
      says: ['travelling with a 10 month old, is that ok? would need somewhere for her to sleep'],
    },
    { seller: 'hotel', expects: ['faq:process'], says: ["I'd like to book, how do I go about it?"] },
    {
      seller: 'hotel',
      expects: ['item:cocineta | family.includes'],
      says: [
        'yes hello this is about the um the big room the one for families does it have a kitchen because my son only eats what I make',
      ],
    },
    {
      seller: 'hotel',
      expects: ['addon:extra-bed'],
      says: ['could you squeeze a third bed in, and what does it cost'],
    },
  ],
  handoffs: [
    { seller: 'logo', matter: 'discount', says: ['any chance you could knock a bit off the price?'] },
    {
      seller: 'logo',
      matter: 'discount',
      says: ["I'm a student so my budget is really tight, would you do the basic one for 60"],
    },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ["could you draw us a mascot? we're thinking a fox with a scarf"],
    },
    {
      seller: 'logo',
      matter: 'rule',
      says: ["Before I tell you about the project I'd need you to sign an NDA. Is that a problem?"],
    },
    {
      seller: 'logo',
      matter: 'complaint',
      says: [
        "I sent you my feedback on the sketches nine days ago and haven't heard a word. What's going on?",
      ],
    },
    {
      seller: 'logo',
      matter: 'custom',
      says: [
        'We have six sister restaurants and each needs its own logo. What sort of deal could you do for all six?',
      ],
    },
    { seller: 'logo', matter: 'personal', says: ['are you single haha'] },
    { seller: 'web', matter: 'custom', says: ['i need it up by saturday, whatever it costs'] },
    {
      seller: 'web',
      matter: 'unoffered',
      says: ["We've had a site since 2009, can you move everything over to a new one?"],
    },
    { seller: 'web', matter: 'rule', says: ['our page got hacked and now it redirects to a casino, help'] },
    { seller: 'web', matter: 'rule', says: ['How about you build it and we give you 5% of the company?'] },
    { seller: 'web', matter: 'unwritten', says: ['can it connect to our booking software? we use Mews'] },
    {
      seller: 'web',
      matter: 'custom',
      says: ['is there a plan with unlimited changes? i change my mind a lot'],
    },
    {
      seller: 'web',
      matter: 'refund',
      says: ["I paid the first third and I've decided not to carry on. I'd like that money back please."],
    },
    { seller: 'translator', matter: 'discount', says: ['is there a reduced rate for charities'] },
    {
      seller: 'translator',
      matter: 'rule',
      says: ["How much would you charge to translate my memoir? It's a book of 240 pages."],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['got some hospital results from my gp that need to go into spanish, medical stuff'],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ["We'd have a newsletter for you every month. Could we agree a fixed fee?"],
    },
    { seller: 'translator', matter: 'unoffered', says: ['do you do subtitles for short films'] },
    {
      seller: 'translator',
      matter: 'complaint',
      says: ['You left out a whole paragraph on page 3 and my client noticed before I did.'],
    },
    { seller: 'translator', matter: 'unwritten', says: ['whats your vat number, accounting needs it'] },
    {
      seller: 'translator',
      matter: 'legal',
      says: ["If this mistake isn't put right I will be speaking to my solicitor."],
    },
    { seller: 'photographer', matter: 'rule', says: ['are you free 14 September 2027?'] },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['Would you fly to Lake Como for ours? All expenses covered.'],
    },
    {
      seller: 'photographer',
      matter: 'discount',
      after: [
        { by: 'client', text: 'how much is the full day?' },
        { by: 'assistant', text: 'Full Day is €1,350.' },
      ],
      says: ["oh ok, that's a bit more than we'd hoped. someone else quoted us 1100, could you match it?"],
    },
    {
      seller: 'photographer',
      matter: 'unoffered',
      says: ['our baby is due in march, do you do newborn pics'],
    },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ['still waiting on our gallery, we got married in july'],
    },
    {
      seller: 'photographer',
      matter: 'unwritten',
      says: ['do you photograph horses? no wedding, just my two mares'],
    },
    {
      seller: 'hotel',
      matter: 'rule',
      says: ['have you got anything for the 22nd to the 26th of February, 2 people'],
    },
    {
      seller: 'hotel',
      matter: 'rule',
      says: ['There are 16 of us coming for a reunion, could we take over the entire place?'],
    },
    { seller: 'hotel', matter: 'discount', says: ['if we stay 6 nights do we get a better rate?'] },
    {
      seller: 'hotel',
      matter: 'complaint',
      says: ['Left a silver ring in the bathroom this morning, has anyone found it??'],
    },
    { seller: 'hotel', matter: 'custom', says: ['can we check out at 4pm instead? flight is at 8'] },
    { seller: 'hotel', matter: 'unwritten', says: ['is there a safe in the room'] },
  ],
  attacks: [],
  persons: [
    'can i just speak to someone please',
    "Sorry, I'd rather deal with a human being. Is anyone there?",
    'call me when you get a minute, easier to explain on the phone',
  ],
  offTopic: [],
}
